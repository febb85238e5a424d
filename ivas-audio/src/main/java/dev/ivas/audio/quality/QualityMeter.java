package dev.ivas.audio.quality;

import dev.ivas.audio.internal.FloatSeries;
import dev.ivas.audio.internal.Quantiles;
import dev.ivas.core.feature.ScratchFile;
import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures how well a stream of sound lets its speech be heard.
 *
 * <pre>
 * snr = 10 log10((S - N) / N)
 *   S: mean power of the windows of 10 ms in speech
 *   N: median power of those at least 150 ms away from speech; where they make up less than 0.3 s,
 *      the 10 % quantile of all windows (the floor between syllables)
 * clipped = samples of 0.9 L and more / samples in speech,   L: what 0.1 % of all samples reach
 * </pre>
 *
 * <p>Below 80 Hz (an offset, hum) nothing counts as noise. Clipping is told by the crowd at the
 * largest level, not by equal samples, so that it is seen after lossy coding and resampling, too.
 * Confined to one thread.
 *
 * <p>Sources: the speech level over the noise between stretches of speech is NIST's STNR idea
 * (stnr, SPQA 2.3, 1994) with a speech detector in place of its histogram; the floor between
 * syllables follows R. Martin, "Noise power spectral density estimation based on optimal smoothing
 * and minimum statistics", IEEE Transactions on Speech and Audio Processing 9 (2001).
 */
public final class QualityMeter {
  private static final double WINDOW_SECONDS = 0.01;
  private static final double HIGH_PASS_HZ = 80;
  private static final double DISTANCE_SECONDS = 0.15;
  private static final double FEWEST_BACKGROUND_SECONDS = 0.3;
  private static final double FLOOR_SHARE = 0.1;
  private static final double LARGEST_SNR_DB = 60;
  private static final double TOP_SHARE = 0.001;
  private static final double NEAR_TOP = 0.9;

  private final int sampleRateHz;
  private final int windowLength;
  private final double decay;
  private final FloatSeries powers;
  private final MagnitudeHistogram magnitudes = new MagnitudeHistogram();
  private double former;
  private double passed;
  private double squares;
  private int filled;
  private long samples;

  /**
   * Creates a meter for a stream.
   *
   * @param sampleRateHz samples per second, at least 1,000
   */
  public QualityMeter(int sampleRateHz) {
    this(sampleRateHz, null);
  }

  /**
   * Creates a meter for a stream.
   *
   * @param sampleRateHz samples per second, at least 1,000
   * @param file takes what is kept of hours, and must stay open; null keeps all in memory
   */
  public QualityMeter(int sampleRateHz, @Nullable ScratchFile file) {
    this.powers = new FloatSeries(file);
    this.sampleRateHz = sampleRateHz;
    this.windowLength = (int) Math.round(WINDOW_SECONDS * sampleRateHz);
    this.decay = Math.exp(-2 * Math.PI * HIGH_PASS_HZ / sampleRateHz);
  }

  /**
   * Takes the next samples.
   *
   * @param sound the array that holds them
   * @param from index of the first
   * @param to index after the last
   */
  public void accept(double[] sound, int from, int to) {
    for (int i = from; i < to; i++) {
      magnitudes.add(sound[i]);
      passed = sound[i] - former + decay * passed;
      former = sound[i];
      squares += passed * passed;
      filled++;
      if (filled == windowLength) {
        powers.add(squares / windowLength);
        squares = 0;
        filled = 0;
      }
    }
    samples += to - from;
  }

  /**
   * Concludes.
   *
   * @param activity when someone speaks, on the stream's own clock
   * @return the quality of what was heard so far
   */
  public SoundQuality measure(SpeechActivity activity) {
    double speechSeconds = TimeSpan.toSeconds(activity.speechMicros());
    double seconds = (double) samples / sampleRateHz;
    return new SoundQuality(
        speechSeconds,
        seconds == 0 ? 0 : Math.min(1, speechSeconds / seconds),
        snrDb(activity),
        speechSeconds == 0 ? 0 : clippedShare(speechSeconds));
  }

  private double clippedShare(double speechSeconds) {
    double top = magnitudes.reachedBy(TOP_SHARE);
    long clipped = top > 0 ? magnitudes.countFrom(NEAR_TOP * top) : 0;
    return Math.min(1, clipped / (speechSeconds * sampleRateHz));
  }

  private double snrDb(SpeechActivity activity) {
    boolean[] speech = windows(activity, 0);
    boolean[] near = windows(activity, DISTANCE_SECONDS);
    double[] background = new double[powers.size()];
    int quiet = 0;
    double loud = 0;
    int speaking = 0;
    for (int i = 0; i < powers.size(); i++) {
      if (speech[i]) {
        loud += powers.get(i);
        speaking++;
      } else if (!near[i]) {
        background[quiet++] = powers.get(i);
      }
    }
    if (speaking == 0) {
      return Double.NaN;
    }
    double noise =
        quiet * WINDOW_SECONDS < FEWEST_BACKGROUND_SECONDS
            ? Quantiles.of(powers.toDoubles(), 0, powers.size(), FLOOR_SHARE)
            : Quantiles.median(background, 0, quiet);
    double voice = Math.max(0, loud / speaking - noise);
    double least = Math.pow(10, -LARGEST_SNR_DB / 10) * voice;
    double db = 10 * Math.log10(voice / Math.max(noise, least));
    return Math.max(-LARGEST_SNR_DB, db);
  }

  /** Marks the windows whose middle is in speech, each stretch widened to both sides. */
  private boolean[] windows(SpeechActivity activity, double widerSeconds) {
    boolean[] marked = new boolean[powers.size()];
    for (TimeSpan span : activity.speech()) {
      double from = (span.startSeconds() - widerSeconds) / WINDOW_SECONDS;
      double to = (span.endSeconds() + widerSeconds) / WINDOW_SECONDS;
      int first = (int) Math.max(0, Math.rint(from));
      int end = (int) Math.min(marked.length, Math.rint(to));
      if (first < end) {
        Arrays.fill(marked, first, end, true);
      }
    }
    return marked;
  }
}
