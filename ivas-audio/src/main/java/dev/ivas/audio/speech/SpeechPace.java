package dev.ivas.audio.speech;

import dev.ivas.audio.internal.Quantiles;
import java.util.Arrays;
import java.util.List;

/**
 * How slowly the rest of a recording is spoken: what a held vowel's length is compared with.
 *
 * <p>Slow speech holds vowels of words as long as filled pauses last. All times are in seconds, and
 * all but {@link #stretch} leave the vowel asked about out.
 */
final class SpeechPace {
  private static final int SHORTEST_STRETCH = 3;
  private static final double USUAL_STRETCH = 0.2;
  private static final double USUAL_VOWEL = 0.12;
  private static final double LEAST_SPEECH = 0.5;
  private static final double LONG_VOWEL = 0.8;
  private static final double SLOW_SYLLABLE = 0.175;
  private static final double SLOWER_SYLLABLE = 0.08;
  private static final double LONG_BY_STRETCH = 1.2;
  private static final double USUAL_VOWELS = 1.2;
  private static final double SILENCE_COUNTS = 0.65;

  private final int[] nuclei;
  private final boolean[] speech;
  private final List<SteadyVowel> vowels;
  private final double stretch;

  /**
   * Measures a recording.
   *
   * @param nuclei times of the syllables, in seconds
   * @param hz pitch per window, NaN where unvoiced
   * @param speech per window whether someone speaks
   * @param vowels all held vowels
   */
  SpeechPace(double[] nuclei, double[] hz, boolean[] speech, List<SteadyVowel> vowels) {
    this.nuclei =
        Arrays.stream(nuclei)
            .mapToInt(seconds -> (int) Math.rint(seconds / VowelTrack.STEP_SECONDS))
            .filter(window -> window < speech.length && speech[window])
            .toArray();
    this.speech = speech;
    this.vowels = List.copyOf(vowels);
    stretch = medianStretch(hz, speech);
  }

  /** Returns how much speech there is to a syllable, beside a vowel. */
  double syllable(SteadyVowel vowel) {
    long others = Arrays.stream(nuclei).filter(window -> isBeside(vowel, window)).count();
    return speechBeside(vowel) / Math.max(1, others);
  }

  /** Returns the median length of the stretches in which the voice sounds. */
  double stretch() {
    return stretch;
  }

  /** Returns how long the longer ones (80th percentile) of the other held vowels last. */
  double longVowel(SteadyVowel vowel) {
    double[] others =
        vowels.stream()
            .filter(other -> !other.equals(vowel))
            .mapToDouble(SpeechPace::seconds)
            .toArray();
    return others.length == 0 ? USUAL_VOWEL : Quantiles.of(others, 0, others.length, LONG_VOWEL);
  }

  /** Returns how many other vowels are held in a second of speech. */
  double vowelsASecond(SteadyVowel vowel) {
    long others = vowels.stream().filter(other -> !other.equals(vowel)).count();
    return others / Math.max(LEAST_SPEECH, speechBeside(vowel));
  }

  /**
   * Returns how much a vowel is what a slow speaker's words hold, too: 0 where the speech is not
   * slow, or where the vowel lasts 3.3 times as long as the voice usually sounds and few others are
   * held; at most 3.5. Silence before it makes that less likely.
   *
   * @param vowel the vowel
   * @param before share of silence just before it, in [0, 1]
   */
  double drawl(SteadyVowel vowel, double before) {
    double slow = within((syllable(vowel) - SLOW_SYLLABLE) / SLOWER_SYLLABLE, 0, 1);
    double shorter = Math.max(0, LONG_BY_STRETCH - byStretch(vowel));
    double many = within(vowelsASecond(vowel) - USUAL_VOWELS, 0, 0.8);
    return slow * (1 - SILENCE_COUNTS * before) * (shorter + many);
  }

  /** Returns the logarithm of a vowel's length by that of the voiced stretches, in [-1.5, 1.5]. */
  double byStretch(SteadyVowel vowel) {
    return within(Math.log(seconds(vowel) / stretch), -1.5, 1.5);
  }

  /** Returns the same by the longer ones of the other held vowels. */
  double byVowels(SteadyVowel vowel) {
    return within(Math.log(seconds(vowel) / longVowel(vowel)), -1.5, 1.5);
  }

  private double speechBeside(SteadyVowel vowel) {
    int heard = 0;
    for (int i = 0; i < speech.length; i++) {
      heard += speech[i] && isBeside(vowel, i) ? 1 : 0;
    }
    return heard * VowelTrack.STEP_SECONDS;
  }

  private static double seconds(SteadyVowel vowel) {
    return (vowel.end() - vowel.start()) * VowelTrack.STEP_SECONDS;
  }

  private static double within(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }

  private static boolean isBeside(SteadyVowel vowel, int window) {
    return window < vowel.start() || window >= vowel.end();
  }

  private static double medianStretch(double[] hz, boolean[] speech) {
    double[] lengths = new double[speech.length];
    int count = 0;
    int length = 0;
    for (int i = 0; i <= speech.length; i++) {
      if (i < speech.length && speech[i] && !Double.isNaN(hz[i])) {
        length++;
        continue;
      }
      if (length >= SHORTEST_STRETCH) {
        lengths[count++] = length * VowelTrack.STEP_SECONDS;
      }
      length = 0;
    }
    return count == 0 ? USUAL_STRETCH : Quantiles.median(lengths, 0, count);
  }
}
