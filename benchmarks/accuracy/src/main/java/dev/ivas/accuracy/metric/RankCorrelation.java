package dev.ivas.accuracy.metric;

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
    return LinearCorrelation.pearson(Ranks.of(x), Ranks.of(y));
  }
}
