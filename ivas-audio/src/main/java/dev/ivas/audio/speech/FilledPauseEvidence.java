package dev.ivas.audio.speech;

import dev.ivas.audio.internal.Quantiles;
import dev.ivas.audio.pitch.F0Contour;

/**
 * What speaks for and against a held vowel being a filled pause: sixteen numbers.
 *
 * <p>None depends on gain or absolute time. What is unknown, such as the pitch of a creaky voice,
 * speaks neither for nor against. {@link FilledPauseJudge} weighs them.
 *
 * @param steady natural logarithm of how many windows are steady, in [1.5, 4.5]
 * @param total natural logarithm of how many windows the sound lasts, in [2, 5]
 * @param murmur tenths of the windows of the nasal that follows, in [0, 3]
 * @param change natural logarithm of the spectrum's change relative to the speaker's steadiest
 *     vowels, in [-1.5, 0.5]
 * @param distance from the middle of the mouth (F1 5 to 8, F2 9.6 to 11.5 Bark), in [0, 2] Bark
 * @param glide slope of the pitch beyond 4 semitones a second, up or down, by 10, in [0, 1.5]
 * @param height of the pitch more than half a semitone above the median of the 10 s around, in [0,
 *     2.5] semitones
 * @param before share of silence in the 200 ms before, in [0, 1]
 * @param after share of silence in the 200 ms after, in [0, 1]
 * @param level by the loud end of all speech, in [-15, 5] dB
 * @param noise level of the noise by the same, in tens of decibels, at least -6
 * @param changeDb the spectrum's change, in [1.5, 5] dB
 * @param others how many other vowels are held in a second of speech, in [0, 1.5]
 * @param byStretch natural logarithm of the length by that of the voiced stretches, in [-1.5, 1.5]
 * @param byVowels the same by the longer ones of the other held vowels, in [-1.5, 1.5]
 * @param drawl how much it is what a slow speaker's words hold, too, in [0, 3.5]
 */
record FilledPauseEvidence(
    double steady,
    double total,
    double murmur,
    double change,
    double distance,
    double glide,
    double height,
    double before,
    double after,
    double level,
    double noise,
    double changeDb,
    double others,
    double byStretch,
    double byVowels,
    double drawl) {
  /** The names of all numbers: those of {@link #values()} in their order, then the drawl. */
  static final String NAMES =
      "steady,total,murmur,change,distance,glide,height,before,after,level,noise,changeDb,"
          + "others,byStretch,byVowels,drawl";

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
   * @param pace how slowly the rest is spoken
   * @return the evidence
   */
  static FilledPauseEvidence of(SteadyVowel vowel, double[] hz, boolean[] speech, SpeechPace pace) {
    double before = silence(speech, vowel.start() - BESIDE, vowel.start());
    double distance = outside(bark(vowel.f1()), 5, 8) + outside(bark(vowel.f2()), 9.6, 11.5);
    return new FilledPauseEvidence(
        within(Math.log(vowel.steady()), 1.5, 4.5),
        within(Math.log(vowel.end() - vowel.start()), 2, 5),
        Math.min(30, vowel.murmur()) / 10.0,
        within(Math.log(vowel.change()), -1.5, 0.5),
        Math.min(2, distance),
        within(Math.abs(slope(vowel, hz)) - 4, 0, 15) / 10,
        within(height(vowel, hz, speech) - 0.5, 0, 2.5),
        before,
        silence(speech, vowel.end(), vowel.end() + BESIDE),
        within(vowel.levelDb(), -15, 5),
        vowel.noiseDb() / 10,
        within(vowel.changeDb(), 1.5, 5),
        Math.min(1.5, pace.vowelsASecond(vowel)),
        pace.byStretch(vowel),
        pace.byVowels(vowel),
        pace.drawl(vowel, before));
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

  /** Returns all numbers but the drawl, in the order of their names. */
  double[] values() {
    return new double[] {
      steady, total, murmur, change, distance, glide, height, before, after, level, noise, changeDb,
      others, byStretch, byVowels
    };
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
