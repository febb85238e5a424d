package dev.ivas.audio.activity;

import dev.ivas.audio.internal.Quantiles;
import dev.ivas.audio.pitch.F0Contour;
import java.util.Arrays;

/**
 * Hears a voice that says nothing, such as a held or synthesised vowel, where the speech model
 * hears no words at all.
 *
 * <p>A stretch of at least 0.1 s counts if it is voiced from 75 to 350 Hz, if its overtones from 1
 * to 3 kHz lie at most 40 dB below what lies under 1 kHz, and if its pitch moves: by at least 3
 * semitones a second, fitted over a quarter of a second, as in speech and neither in the notes of
 * instruments nor in their vibrato. All this only where the model hears less than a quarter of what
 * is voiced, so that recordings of speech are judged by the model alone. An engine that revs up may
 * pass for a voice.
 */
final class MovingVoice {
  private static final double LARGEST_HEARD_SHARE = 0.25;
  private static final double SHORTEST_SECONDS = 0.1;
  private static final double FIT_SECONDS = 0.25;
  private static final double LEAST_SEMITONES_PER_SECOND = 3;
  private static final double MOST_HZ = 350;
  private static final double OVERTONES_DB = 40;
  private static final double LEAST_STRENGTH = 0.7;

  private final F0Contour contour;
  private final double[][] bands;

  /**
   * Prepares.
   *
   * @param contour fundamental frequency on the stream's clock
   * @param bands levels by band and moment, in decibels
   */
  MovingVoice(F0Contour contour, double[][] bands) {
    this.contour = contour;
    this.bands = bands;
  }

  /** Marks moments as speech unless the model hears words; returns whether there were any. */
  boolean mark(boolean[] speech) {
    boolean[] voice = new boolean[speech.length];
    int voiced = 0;
    int window = 0;
    while (window < contour.windowCount()) {
      int end = window;
      while (end < contour.windowCount() && sounds(end)) {
        end++;
      }
      voiced += end - window;
      if ((end - window) * contour.stepSeconds() >= SHORTEST_SECONDS && moves(window, end)) {
        int from = moment(contour.secondsAt(window) - 0.5 * contour.stepSeconds());
        int to = moment(contour.secondsAt(end - 1) + 0.5 * contour.stepSeconds());
        Arrays.fill(voice, Math.max(0, from), Math.min(voice.length, to), true);
      }
      window = end + 1;
    }
    double heardSeconds = count(speech) * BandLevels.STEP_SECONDS;
    if (heardSeconds >= LARGEST_HEARD_SHARE * voiced * contour.stepSeconds()) {
      return false;
    }
    for (int i = 0; i < speech.length; i++) {
      speech[i] |= voice[i];
    }
    return count(voice) > 0;
  }

  private boolean sounds(int window) {
    int moment = moment(contour.secondsAt(window));
    return contour.isVoiced(window)
        && contour.hzAt(window) <= MOST_HZ
        && contour.strengthAt(window) >= LEAST_STRENGTH
        && moment < bands[0].length
        && bands[1][moment] >= bands[0][moment] - OVERTONES_DB;
  }

  /** Tells whether the pitch moves over most of a stretch. */
  private boolean moves(int from, int end) {
    int length = Math.min(end - from, (int) Math.round(FIT_SECONDS / contour.stepSeconds()));
    double[] slopes = new double[end - from - length + 1];
    Arrays.setAll(slopes, i -> Math.abs(slope(from + i, from + i + length)));
    return Quantiles.median(slopes, 0, slopes.length) >= LEAST_SEMITONES_PER_SECOND;
  }

  /** The pitch's slope by least squares, in semitones a second. */
  private double slope(int from, int end) {
    double middle = 0.5 * (from + end - 1);
    double products = 0;
    double squares = 0;
    for (int i = from; i < end; i++) {
      products += (i - middle) * 12 * Math.log(contour.hzAt(i)) / Math.log(2);
      squares += (i - middle) * (i - middle);
    }
    return products / squares / contour.stepSeconds();
  }

  private static int count(boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    return count;
  }

  private static int moment(double seconds) {
    return (int) Math.round(seconds / BandLevels.STEP_SECONDS);
  }
}
