package dev.ivas.accuracy.metric;

import java.util.stream.DoubleStream;

/**
 * How far two measures put the same things into the same order, however their scales are bent.
 *
 * <p>Source: C. Spearman, "The Proof and Measurement of Association between Two Things", American
 * Journal of Psychology 15, 1904.
 */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * Returns Spearman's coefficient: the correlation of the ranks, ties sharing their mean rank.
   *
   * @param x a measure of each thing
   * @param y another of the same things, in the same order
   * @return in [-1, 1], 1 for the same order and -1 for the opposite; NaN where all are alike in
   *     one of the two
   * @throws IllegalArgumentException if there are not as many of the one as of the other
   */
  public static double spearman(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "there must be two measures of each thing, but are %d and %d"
              .formatted(x.length, y.length));
    }
    double[] a = Ranks.of(x);
    double[] b = Ranks.of(y);
    double middle = DoubleStream.of(a).average().orElse(Double.NaN);
    double both = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - middle) * (b[i] - middle);
      squaresA += (a[i] - middle) * (a[i] - middle);
      squaresB += (b[i] - middle) * (b[i] - middle);
    }
    return both / Math.sqrt(squaresA * squaresB);
  }
}
