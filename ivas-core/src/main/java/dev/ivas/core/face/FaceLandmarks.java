package dev.ivas.core.face;

import java.util.Arrays;

/**
 * Points of one face, their numbering scheme named; immutable.
 *
 * <p>Coordinates are pixels of the frame as displayed and may lie outside it.
 */
public final class FaceLandmarks {
  private final LandmarkScheme scheme;
  private final double[] xy;

  /**
   * Takes a copy of the points.
   *
   * @param scheme what each index means
   * @param xy x0, y0, x1, y1, ...; all finite, {@code 2 * scheme.points()} values
   * @throws IllegalArgumentException if the count or a value is wrong
   */
  public FaceLandmarks(LandmarkScheme scheme, double[] xy) {
    if (xy.length != 2 * scheme.points()) {
      throw new IllegalArgumentException(
          "%s needs %d values, but got %d".formatted(scheme, 2 * scheme.points(), xy.length));
    }
    for (double value : xy) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("landmarks must be finite, but one is " + value);
      }
    }
    this.scheme = scheme;
    this.xy = xy.clone();
  }

  /** {@return what each index means} */
  public LandmarkScheme scheme() {
    return scheme;
  }

  /**
   * Returns a point's horizontal place.
   *
   * @param index 0 to {@code scheme().points() - 1}
   * @return x in pixels
   */
  public double x(int index) {
    return xy[2 * index];
  }

  /**
   * Returns a point's vertical place.
   *
   * @param index 0 to {@code scheme().points() - 1}
   * @return y in pixels
   */
  public double y(int index) {
    return xy[2 * index + 1];
  }

  /**
   * Returns the distance between two points.
   *
   * @param first an index
   * @param second an index
   * @return the distance in pixels
   */
  public double distance(int first, int second) {
    return Math.hypot(x(first) - x(second), y(first) - y(second));
  }

  /** {@return a copy of all points: x0, y0, x1, y1, ...} */
  public double[] toArray() {
    return xy.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FaceLandmarks that
        && scheme == that.scheme
        && Arrays.equals(xy, that.xy);
  }

  @Override
  public int hashCode() {
    return 31 * scheme.hashCode() + Arrays.hashCode(xy);
  }

  @Override
  public String toString() {
    return "FaceLandmarks[" + scheme + "]";
  }
}
