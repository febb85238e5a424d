package dev.ivas.core.media;

/**
 * An affine map of the plane: {@code x' = xx*x + xy*y + x0} and {@code y' = yx*x + yy*y + y0}.
 *
 * @param xx share of x in the new x
 * @param xy share of y in the new x
 * @param x0 shift of x, in pixels
 * @param yx share of x in the new y
 * @param yy share of y in the new y
 * @param y0 shift of y, in pixels
 */
public record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {
  /**
   * Maps the pixels of a square patch onto a turned square of a frame.
   *
   * <p>Patch pixel centres lie at half integers, as the frame's do, so the patch's corner 0 falls
   * on the square's corner.
   *
   * @param centerX middle of the square in the frame, in pixels
   * @param centerY middle of the square in the frame, in pixels
   * @param side length of its side, in pixels, above 0
   * @param angleRadians how far the square is turned clockwise in the picture
   * @param patchSize side of the patch, in pixels, at least 1
   * @return the map from patch to frame coordinates
   */
  public static Affine square(
      double centerX, double centerY, double side, double angleRadians, int patchSize) {
    double scale = side / patchSize;
    double cos = Math.cos(angleRadians) * scale;
    double sin = Math.sin(angleRadians) * scale;
    double half = patchSize / 2.0;
    return new Affine(
        cos, -sin, centerX - cos * half + sin * half, sin, cos, centerY - sin * half - cos * half);
  }

  /**
   * Maps a point's x.
   *
   * @param x horizontal coordinate
   * @param y vertical coordinate
   * @return the new horizontal coordinate
   */
  public double applyX(double x, double y) {
    return xx * x + xy * y + x0;
  }

  /**
   * Maps a point's y.
   *
   * @param x horizontal coordinate
   * @param y vertical coordinate
   * @return the new vertical coordinate
   */
  public double applyY(double x, double y) {
    return yx * x + yy * y + y0;
  }

  /** {@return the length one step to the right becomes, the map's scale where it keeps angles} */
  public double scale() {
    return Math.hypot(xx, yx);
  }

  /**
   * Returns the map that undoes this one.
   *
   * @return the inverse
   * @throws IllegalArgumentException if this map flattens the plane
   */
  public Affine inverse() {
    double determinant = xx * yy - xy * yx;
    if (determinant == 0 || !Double.isFinite(determinant)) {
      throw new IllegalArgumentException("this map has no inverse: " + this);
    }
    double a = yy / determinant;
    double b = -xy / determinant;
    double c = -yx / determinant;
    double d = xx / determinant;
    return new Affine(a, b, -a * x0 - b * y0, c, d, -c * x0 - d * y0);
  }
}
