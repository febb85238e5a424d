package dev.ivas.audio.internal;

/**
 * Sums of products of two stretches of numbers.
 *
 * <p>Four sums run side by side, for each addition waits for the one before: about three times as
 * fast as one sum, and the order of additions is always the same.
 */
public final class Products {
  private Products() {}

  /**
   * Sums the products of two stretches.
   *
   * @param a an array
   * @param aFrom index of the first number in it
   * @param b an array, may be the same
   * @param bFrom index of the first number in it
   * @param count how many products, not negative
   * @return the sum of {@code a[aFrom + i] * b[bFrom + i]}, 0 for none
   */
  public static double sum(double[] a, int aFrom, double[] b, int bFrom, int count) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      first += a[aFrom + i] * b[bFrom + i];
      second += a[aFrom + i + 1] * b[bFrom + i + 1];
      third += a[aFrom + i + 2] * b[bFrom + i + 2];
      fourth += a[aFrom + i + 3] * b[bFrom + i + 3];
    }
    for (; i < count; i++) {
      first += a[aFrom + i] * b[bFrom + i];
    }
    return first + second + (third + fourth);
  }
}
