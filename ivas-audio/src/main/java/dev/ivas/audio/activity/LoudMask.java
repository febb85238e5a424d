package dev.ivas.audio.activity;

import java.util.Arrays;

/**
 * Tells at which moments one band is louder than the background by enough to be speech.
 *
 * <p>The background's level and spread are those of moments far from speech. A moment is loud if it
 * rises 6 dB (or twice the spread) over the background, or if the median of 45 ms around it rises 2
 * dB (or twice that median's spread); and never below 40 dB under the speech's own level. The
 * median calms noise without moving edges.
 */
final class LoudMask {
  private static final double RANGE_DB = 40;
  private static final double MOMENT_MARGIN_DB = 6;
  private static final double MEDIAN_MARGIN_DB = 2;
  private static final double SPREADS = 1.8;
  private static final double LARGEST_SPREAD_DB = 6;
  private static final int MEDIAN_LENGTH = 9;
  private static final int FEWEST_BACKGROUND = 40;
  private static final double QUIETEST_SHARE = 0.03;

  private LoudMask() {}

  /**
   * Marks loud moments.
   *
   * @param levels the band's level per moment, in decibels
   * @param speech where the detector hears speech, some of it true
   * @param background where there is certainly none
   * @param loud receives true for each loud moment; others keep their value
   */
  static void mark(double[] levels, boolean[] speech, boolean[] background, boolean[] loud) {
    double softest = meanLevel(levels, speech) - RANGE_DB;
    double[] medians = medians(levels);
    double momentThreshold = threshold(levels, background, MOMENT_MARGIN_DB, softest);
    double medianThreshold = threshold(medians, background, MEDIAN_MARGIN_DB, softest);
    for (int i = 0; i < levels.length; i++) {
      loud[i] |= levels[i] > momentThreshold || medians[i] > medianThreshold;
    }
  }

  private static double threshold(
      double[] levels, boolean[] background, double marginDb, double softest) {
    double[] quiet = sorted(levels, background);
    if (quiet.length < FEWEST_BACKGROUND) {
      double[] all = levels.clone();
      Arrays.sort(all);
      return Math.max(softest, quantile(all, QUIETEST_SHARE) + marginDb);
    }
    double middle = quantile(quiet, 0.5);
    // The upper half may hold sounds that the detector missed, so it counts only so far.
    double below = middle - quantile(quiet, 0.05);
    double above = quantile(quiet, 0.95) - middle;
    double spread = Math.max(below, Math.min(above, LARGEST_SPREAD_DB));
    return Math.max(softest, middle + Math.max(marginDb, SPREADS * spread));
  }

  private static double[] sorted(double[] levels, boolean[] chosen) {
    double[] values = new double[levels.length];
    int count = 0;
    for (int i = 0; i < levels.length; i++) {
      if (chosen[i]) {
        values[count++] = levels[i];
      }
    }
    Arrays.sort(values, 0, count);
    return Arrays.copyOf(values, count);
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static double meanLevel(double[] levels, boolean[] chosen) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < levels.length; i++) {
      if (chosen[i]) {
        sum += Math.pow(10, levels[i] / 10);
        count++;
      }
    }
    return 10 * Math.log10(sum / Math.max(1, count));
  }

  private static double[] medians(double[] levels) {
    double[] medians = new double[levels.length];
    double[] around = new double[MEDIAN_LENGTH];
    for (int i = 0; i < levels.length; i++) {
      for (int j = 0; j < MEDIAN_LENGTH; j++) {
        int place = i + j - MEDIAN_LENGTH / 2;
        around[j] = levels[Math.max(0, Math.min(levels.length - 1, place))];
      }
      Arrays.sort(around);
      medians[i] = around[MEDIAN_LENGTH / 2];
    }
    return medians;
  }
}
