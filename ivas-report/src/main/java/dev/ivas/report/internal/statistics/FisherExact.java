package dev.ivas.report.internal.statistics;

import dev.ivas.report.internal.statistics.RatioInterval.Share;

/**
 * Fisher's exact test of two shares.
 *
 * <p>Source: R. A. Fisher, "Statistical Methods for Research Workers", 1934; two-sided as in R's
 * fisher.test: the probability of all tables with the same margins that are no likelier than the
 * one seen.
 */
public final class FisherExact {
  /** As R has it: tables alike but for rounding count as equally likely. */
  private static final double SLACK = 1 + 1e-7;

  private FisherExact() {}

  /**
   * Returns how probable shares so far apart are if both groups had the same chances.
   *
   * @param one a share
   * @param other another
   * @return in [0, 1]
   */
  public static double pValue(Share one, Share other) {
    long favourable = one.favourable() + other.favourable();
    long least = Math.max(0, favourable - other.n());
    long most = Math.min(one.n(), favourable);
    double[] weights = weights(one.n(), other.n(), favourable, least, most);
    double seen = weights[Math.toIntExact(one.favourable() - least)] * SLACK;
    double all = 0;
    double asRare = 0;
    for (double weight : weights) {
      all += weight;
      asRare += weight <= seen ? weight : 0;
    }
    return Math.min(1, asRare / all);
  }

  /** Hypergeometric probabilities, up to a factor: from the likeliest outwards by their ratios. */
  private static double[] weights(long n1, long n0, long favourable, long least, long most) {
    double[] weights = new double[Math.toIntExact(most - least + 1)];
    long likeliest = (long) ((double) (n1 + 1) * (favourable + 1) / (n1 + n0 + 2));
    int middle = Math.toIntExact(Math.max(least, Math.min(most, likeliest)) - least);
    weights[middle] = 1;
    for (int i = middle; i + 1 < weights.length; i++) {
      weights[i + 1] = weights[i] * ratio(n1, n0, favourable, least + i);
    }
    for (int i = middle; i > 0; i--) {
      weights[i - 1] = weights[i] / ratio(n1, n0, favourable, least + i - 1);
    }
    return weights;
  }

  /** The weight of k + 1 by that of k. */
  private static double ratio(long n1, long n0, long favourable, long k) {
    return (double) (n1 - k) * (favourable - k) / ((k + 1.0) * (n0 - favourable + k + 1));
  }
}
