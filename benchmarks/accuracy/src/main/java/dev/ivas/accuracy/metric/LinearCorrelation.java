package dev.ivas.accuracy.metric;

import java.util.stream.DoubleStream;

/** How far two measures of the same things go together in a straight line. */
public final class LinearCorrelation {
  private LinearCorrelation() {}

  /**
   * Returns Pearson's coefficient.
   *
   * @param x a measure of each thing
   * @param y another of the same things, in the same order
   * @return in [-1, 1]; NaN where all are alike in one of the two
   * @throws IllegalArgumentException if there are not as many of the one as of the other
   */
  public static double pearson(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "there must be two measures of each thing, but are %d and %d"
              .formatted(x.length, y.length));
    }
    double middleX = DoubleStream.of(x).average().orElse(Double.NaN);
    double middleY = DoubleStream.of(y).average().orElse(Double.NaN);
    double both = 0;
    double squaresX = 0;
    double squaresY = 0;
    for (int i = 0; i < x.length; i++) {
      both += (x[i] - middleX) * (y[i] - middleY);
      squaresX += (x[i] - middleX) * (x[i] - middleX);
      squaresY += (y[i] - middleY) * (y[i] - middleY);
    }
    return both / Math.sqrt(squaresX * squaresY);
  }
}
