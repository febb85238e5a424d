package dev.ivas.report.internal.statistics;

/**
 * The score interval of a share.
 *
 * <p>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22, 1927. Without correction for continuity.
 */
public final class Wilson {
  /** The normal distribution's quantile at 0.975. */
  static final double Z = 1.959963984540054;

  private Wilson() {}

  /**
   * Returns the 95 % interval of a share.
   *
   * <pre>
   * (p + z²/2n ± z sqrt(p (1 - p) / n + z²/4n²)) / (1 + z²/n),  p = favourable / n
   * </pre>
   *
   * @param favourable how many of n, in [0, n]; half ones stand for ties
   * @param n at least 1
   * @return within [0, 1]
   */
  public static Bounds interval(double favourable, long n) {
    if (n < 1 || !(favourable >= 0 && favourable <= n)) {
      throw new IllegalArgumentException("needs 0 <= " + favourable + " <= " + n + ", n >= 1");
    }
    double p = favourable / n;
    double z2n = Z * Z / n;
    double middle = p + z2n / 2;
    double half = Math.sqrt(z2n * (p * (1 - p) + z2n / 4));
    double low = favourable == 0 ? 0 : Math.max(0, (middle - half) / (1 + z2n));
    double high = favourable == n ? 1 : Math.min(1, (middle + half) / (1 + z2n));
    return new Bounds(low, high);
  }
}
