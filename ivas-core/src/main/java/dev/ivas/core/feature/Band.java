package dev.ivas.core.feature;

/**
 * A piecewise linear judgement of one number: 0 outside, 1 in the middle, straight in between.
 *
 * <pre>
 * 1        ________
 *         /        \
 * 0 _____/          \_____
 *   zeroBelow      zeroAbove
 *       fullFrom fullTo
 * </pre>
 *
 * @param zeroBelow up to here 0; may be negative infinity, then everything below is full
 * @param fullFrom from here 1
 * @param fullTo up to here 1
 * @param zeroAbove from here 0; may be infinity, then everything above is full
 */
public record Band(double zeroBelow, double fullFrom, double fullTo, double zeroAbove) {
  public Band {
    if (!(zeroBelow < fullFrom && fullFrom <= fullTo && fullTo < zeroAbove)) {
      throw new IllegalArgumentException("the corners of a band must increase");
    }
  }

  /**
   * Returns a band without an upper side.
   *
   * @param zeroBelow up to here 0
   * @param fullFrom from here 1
   * @return the band
   */
  public static Band rising(double zeroBelow, double fullFrom) {
    return new Band(zeroBelow, fullFrom, Double.MAX_VALUE, Double.POSITIVE_INFINITY);
  }

  /**
   * Returns a band without a lower side.
   *
   * @param fullTo up to here 1
   * @param zeroAbove from here 0
   * @return the band
   */
  public static Band falling(double fullTo, double zeroAbove) {
    return new Band(Double.NEGATIVE_INFINITY, -Double.MAX_VALUE, fullTo, zeroAbove);
  }

  /**
   * Judges a number.
   *
   * @param x finite
   * @return in [0, 1]
   */
  public double at(double x) {
    if (x >= fullFrom && x <= fullTo) {
      return 1;
    }
    double share =
        x < fullFrom
            ? (x - zeroBelow) / (fullFrom - zeroBelow)
            : (zeroAbove - x) / (zeroAbove - fullTo);
    return Math.max(0, Math.min(1, share));
  }
}
