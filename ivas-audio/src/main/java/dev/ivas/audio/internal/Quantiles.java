package dev.ivas.audio.internal;

import java.util.Arrays;

/** Quantiles of the numbers in a stretch of an array; NaN counts as absent. */
public final class Quantiles {
  private Quantiles() {}

  /**
   * Returns a quantile, interpolated between its neighbours.
   *
   * @param values numbers, some may be NaN
   * @param from index of the first
   * @param to index after the last
   * @param share in [0, 1]; 0.5 for the median
   * @return the quantile, NaN where there is no number
   */
  public static double of(double[] values, int from, int to, double share) {
    double[] sorted =
        Arrays.stream(values, from, to).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /**
   * Returns the median.
   *
   * @param values numbers, some may be NaN
   * @param from index of the first
   * @param to index after the last
   * @return the median, NaN where there is no number
   */
  public static double median(double[] values, int from, int to) {
    return of(values, from, to, 0.5);
  }
}
