package dev.ivas.report.internal.statistics;

import java.util.function.DoublePredicate;

/**
 * The score interval of a ratio of two shares; it holds for small samples and for none or all.
 *
 * <p>Source: P. A. R. Koopman, "Confidence intervals for the ratio of two binomial proportions",
 * Biometrics 40, 1984; in the form of O. Miettinen and M. Nurminen, "Comparative analysis of two
 * rates", Statistics in Medicine 4, 1985, without their factor N / (N - 1).
 */
public final class RatioInterval {
  /** The chi-square distribution's quantile at 0.95 with one degree of freedom. */
  private static final double CHI_SQUARE = Wilson.Z * Wilson.Z;

  /** Of the logarithm of a ratio; wider than any that integers can give. */
  private static final double WIDEST = 50;

  private static final int HALVINGS = 100;

  private final long x1;
  private final long n1;
  private final long x0;
  private final long n0;

  private RatioInterval(Share one, Share other) {
    this.x1 = one.favourable();
    this.n1 = one.n();
    this.x0 = other.favourable();
    this.n0 = other.n();
  }

  /**
   * A share as counts.
   *
   * @param favourable how many, in [0, n]
   * @param n of how many, at least 1
   */
  public record Share(long favourable, long n) {
    public Share {
      if (n < 1 || favourable < 0 || favourable > n) {
        throw new IllegalArgumentException("needs 0 <= " + favourable + " <= " + n + ", n >= 1");
      }
    }

    /** {@return favourable by n, in [0, 1]} */
    public double value() {
      return (double) favourable / n;
    }
  }

  /**
   * Returns the 95 % interval of one share divided by another: all ratios r with
   *
   * <pre>
   * (p1 - r p0)² / (q1 (1 - q1) / n1 + r² q0 (1 - q0) / n0) &lt;= 3.8415
   * </pre>
   *
   * where q0 and q1 = r q0 are the likeliest shares if the ratio were r.
   *
   * @param one above the line
   * @param other below the line
   * @return from 0 on where {@code one} has none, without end where {@code other} has none
   */
  public static Bounds of(Share one, Share other) {
    return new RatioInterval(one, other).bounds();
  }

  private Bounds bounds() {
    double estimate = Math.log((double) x1 / n1) - Math.log((double) x0 / n0);
    double inside = Math.max(-WIDEST, Math.min(WIDEST, Double.isNaN(estimate) ? 0 : estimate));
    double low = x1 == 0 ? 0 : Math.exp(edge(-WIDEST, inside, ratio -> !holds(ratio)));
    double high = x0 == 0 ? Double.POSITIVE_INFINITY : Math.exp(edge(inside, WIDEST, this::holds));
    return new Bounds(low, high);
  }

  /** Where a condition that is true from the left on becomes false. */
  private static double edge(double left, double right, DoublePredicate isLeft) {
    double from = left;
    double to = right;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (from + to) / 2;
      if (isLeft.test(middle)) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return (from + to) / 2;
  }

  private boolean holds(double logRatio) {
    double r = Math.exp(logRatio);
    double b = r * (n1 + x0) + x1 + n0;
    double root = Math.sqrt(Math.max(0, b * b - 4 * r * (n1 + n0) * (x1 + x0)));
    double q0 = 2 * (x1 + x0) / (b + root);
    double q1 = Math.min(1, r * q0);
    double gap = (double) x1 / n1 - r * x0 / n0;
    double variance = q1 * (1 - q1) / n1 + r * r * q0 * Math.max(0, 1 - q0) / n0;
    return gap * gap <= CHI_SQUARE * variance;
  }
}
