package dev.ivas.llm.internal.offline;

/**
 * A piecewise linear judgement of one number: 0 outside, 1 in the middle, straight in between.
 *
 * @param zeroBelow up to here 0; may be negative infinity, then everything below is full
 * @param fullFrom from here 1
 * @param fullTo up to here 1
 * @param zeroAbove from here 0; may be infinity, then everything above is full
 */
record Band(double zeroBelow, double fullFrom, double fullTo, double zeroAbove) {
  Band {
    if (!(zeroBelow < fullFrom && fullFrom <= fullTo && fullTo < zeroAbove)) {
      throw new IllegalArgumentException("the corners of a band must increase");
    }
  }

  static Band rising(double zeroBelow, double fullFrom) {
    return new Band(zeroBelow, fullFrom, Double.MAX_VALUE, Double.POSITIVE_INFINITY);
  }

  static Band falling(double fullTo, double zeroAbove) {
    return new Band(Double.NEGATIVE_INFINITY, -Double.MAX_VALUE, fullTo, zeroAbove);
  }

  /** Judges a finite number; the result lies in [0, 1]. */
  double at(double x) {
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
