package dev.ivas.audio.speech;

import dev.ivas.audio.internal.Quantiles;
import dev.ivas.audio.pitch.F0Contour;

/**
 * What speaks for and against a held vowel being a filled pause: six numbers and their logistic
 * sum.
 *
 * <p>The weights are fitted, see {@code training/filler}; none depends on gain or absolute time.
 * What is unknown, such as the pitch of a creaky voice, speaks neither for nor against.
 *
 * @param held natural logarithm of how long the sound is held, in [-1, 1]: the steady windows by 14
 *     or, if that is more, these and at most 16 nasal ones by 18
 * @param distance from the middle of the mouth (F1 5 to 8, F2 9.6 to 11.5 Bark), in [0, 2] Bark
 * @param change natural logarithm of the spectrum's change relative to the speaker's steadiest
 *     vowels, in [-1.5, 0.5]
 * @param glide slope of the pitch beyond 4 semitones a second, up or down, by 10, in [0, 1.5]
 * @param height of the pitch more than half a semitone above the median of the 10 s around, in [0,
 *     2.5] semitones
 * @param alone the lesser share of silence in the 200 ms before and the 200 ms after, in [0, 1]
 */
record FilledPauseEvidence(
    double held, double distance, double change, double glide, double height, double alone) {
  private static final double BIAS = -2.03;
  private static final double HELD = 2.37;
  private static final double DISTANCE = -1.13;
  private static final double CHANGE = -1.47;
  private static final double GLIDE = -0.48;
  private static final double HEIGHT = -1.15;
  private static final double ALONE = 1.51;

  private static final int AROUND = 500;
  private static final int BESIDE = 20;
  private static final int FEWEST_FOR_MEDIAN = 4;
  private static final int FEWEST_FOR_SLOPE = 6;
  private static final int FEWEST_AROUND = 20;

  /**
   * Weighs a candidate.
   *
   * @param vowel the candidate
   * @param hz pitch per window, NaN where unvoiced
   * @param speech per window whether someone speaks
   * @return the evidence
   */
  static FilledPauseEvidence of(SteadyVowel vowel, double[] hz, boolean[] speech) {
    double windows = vowel.steady() + Math.min(16, vowel.murmur());
    double distance = outside(bark(vowel.f1()), 5, 8) + outside(bark(vowel.f2()), 9.6, 11.5);
    return new FilledPauseEvidence(
        within(Math.log(Math.max(vowel.steady() / 14.0, windows / 18)), -1, 1),
        Math.min(2, distance),
        within(Math.log(vowel.change()), -1.5, 0.5),
        within(Math.abs(slope(vowel, hz)) - 4, 0, 15) / 10,
        within(height(vowel, hz, speech) - 0.5, 0, 2.5),
        Math.min(
            silence(speech, vowel.start() - BESIDE, vowel.start()),
            silence(speech, vowel.end(), vowel.end() + BESIDE)));
  }

  /** Puts the pitch on the windows' clock; pitch is heard outside speech too. */
  static double[] onWindows(F0Contour contour, int windows) {
    double[] hz = new double[windows];
    for (int i = 0; i < windows; i++) {
      double place = (i * VowelTrack.STEP_SECONDS - contour.firstSeconds()) / contour.stepSeconds();
      int near = (int) Math.rint(place);
      hz[i] = near >= 0 && near < contour.windowCount() ? contour.hzAt(near) : Double.NaN;
    }
    return hz;
  }

  /** {@return the probability of a filled pause by this evidence, in (0, 1)} */
  double confidence() {
    double sum =
        BIAS
            + HELD * held
            + DISTANCE * distance
            + CHANGE * change
            + GLIDE * glide
            + HEIGHT * height
            + ALONE * alone;
    return 1 / (1 + Math.exp(-sum));
  }

  /** The pitch's slope by least squares, in semitones a second; 0 where it is unknown. */
  private static double slope(SteadyVowel vowel, double[] hz) {
    int count = 0;
    double time = 0;
    double pitch = 0;
    for (int i = vowel.start(); i < vowel.vowelEnd(); i++) {
      if (!Double.isNaN(hz[i])) {
        count++;
        time += i;
        pitch += semitones(hz[i]);
      }
    }
    double products = 0;
    double squares = 0;
    for (int i = vowel.start(); i < vowel.vowelEnd(); i++) {
      if (!Double.isNaN(hz[i])) {
        double away = i - time / count;
        products += away * (semitones(hz[i]) - pitch / count);
        squares += away * away;
      }
    }
    return count < FEWEST_FOR_SLOPE ? 0 : products / squares / VowelTrack.STEP_SECONDS;
  }

  /** How far the pitch lies above the speaker's, in semitones; 0 where it is unknown. */
  private static double height(SteadyVowel vowel, double[] hz, boolean[] speech) {
    int middle = (vowel.start() + vowel.vowelEnd()) / 2;
    int from = Math.max(0, middle - AROUND);
    int to = Math.min(hz.length, middle + AROUND);
    double[] around = new double[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (speech[i] && !Double.isNaN(hz[i])) {
        around[count++] = hz[i];
      }
    }
    int voiced = 0;
    for (int i = vowel.start(); i < vowel.vowelEnd(); i++) {
      voiced += Double.isNaN(hz[i]) ? 0 : 1;
    }
    if (voiced < FEWEST_FOR_MEDIAN || count < FEWEST_AROUND) {
      return 0;
    }
    return semitones(Quantiles.median(hz, vowel.start(), vowel.vowelEnd()))
        - semitones(Quantiles.median(around, 0, count));
  }

  private static double silence(boolean[] speech, int from, int to) {
    int silent = 0;
    for (int i = from; i < to; i++) {
      silent += i < 0 || i >= speech.length || !speech[i] ? 1 : 0;
    }
    return silent / (double) (to - from);
  }

  /** Traunmüller's formula, "Analytical expressions for the tonotopic sensory scale", 1990. */
  private static double bark(double hz) {
    return 26.81 * hz / (1960 + hz) - 0.53;
  }

  private static double semitones(double hz) {
    return 12 * Math.log(hz) / Math.log(2);
  }

  private static double outside(double value, double low, double high) {
    return Math.max(0, Math.max(low - value, value - high));
  }

  private static double within(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
