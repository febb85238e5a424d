package dev.ivas.audio.activity;

import java.util.Arrays;

/**
 * Tells at which moments one band is louder than the background by enough to be speech.
 *
 * <p>The background is what is heard between stretches of speech, well away from them; where there
 * is too little of that, the quietest moments of the speech itself. What lies before the first
 * speech and after the last does not count: recordings often begin and end in digital silence.
 *
 * <p>A moment is loud if it rises 6 dB (or 1.8 times the spread) over the background, or if the
 * median of 45 ms around it rises 2 dB (or 1.8 times that median's spread); and never below 40 dB
 * under the speech's own level. The median calms noise without moving edges.
 */
final class LoudMask {
  private static final double RANGE_DB = 40;
  private static final double MOMENT_MARGIN_DB = 6;
  private static final double MEDIAN_MARGIN_DB = 2;
  private static final double SPREADS = 1.8;
  private static final double LARGEST_SPREAD_DB = 6;
  private static final int MEDIAN_LENGTH = 9;
  private static final int FEWEST_BACKGROUND = 100;
  private static final double QUIETEST_SHARE = 0.03;
  private static final double QUIETEST_BIAS_DB = 3;

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
    double quietest = quietest(levels, speech);
    double momentThreshold =
        Math.max(softest, threshold(levels, background, MOMENT_MARGIN_DB, quietest));
    double medianThreshold =
        Math.max(softest, threshold(medians, background, MEDIAN_MARGIN_DB, quietest));
    for (int i = 0; i < levels.length; i++) {
      loud[i] |= levels[i] > momentThreshold || medians[i] > medianThreshold;
    }
  }

  private static double threshold(
      double[] levels, boolean[] background, double marginDb, double quietestDb) {
    double[] quiet = sorted(levels, background);
    double middle;
    double spread = 0;
    if (quiet.length < FEWEST_BACKGROUND) {
      middle = quietestDb;
    } else {
      middle = quantile(quiet, 0.5);
      // Sounds that the detector missed would widen it without end.
      double widest = Math.max(middle - quantile(quiet, 0.05), quantile(quiet, 0.95) - middle);
      spread = Math.min(widest, LARGEST_SPREAD_DB);
    }
    return middle + Math.max(marginDb, SPREADS * spread);
  }

  /** The level that the quietest moments from the first speech to the last have. */
  private static double quietest(double[] levels, boolean[] speech) {
    int first = 0;
    while (first < speech.length && !speech[first]) {
      first++;
    }
    int end = speech.length;
    while (end > first && !speech[end - 1]) {
      end--;
    }
    double[] inside = Arrays.copyOfRange(levels, first, end);
    Arrays.sort(inside);
    return inside.length == 0 ? 0 : quantile(inside, QUIETEST_SHARE) + QUIETEST_BIAS_DB;
  }

  static double[] sorted(double[] levels, boolean[] chosen) {
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

  static double quantile(double[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  static double meanLevel(double[] levels, boolean[] chosen) {
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
