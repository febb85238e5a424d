package dev.ivas.core.face;

/**
 * An upright rectangle around a face, in pixels of the frame as displayed.
 *
 * @param x left edge; may lie outside the frame
 * @param y top edge; may lie outside the frame
 * @param width above 0
 * @param height above 0
 * @param score the detector's confidence, in [0, 1]
 */
public record FaceBox(double x, double y, double width, double height, double score) {
  public FaceBox {
    if (!(width > 0 && height > 0 && Double.isFinite(x + y + width + height))) {
      throw new IllegalArgumentException("a face box needs a finite place and a size above 0");
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score must be in [0, 1], but is " + score);
    }
  }

  /** {@return the area in square pixels} */
  public double area() {
    return width * height;
  }

  /** {@return the middle's horizontal place, in pixels} */
  public double centerX() {
    return x + width / 2;
  }

  /** {@return the middle's vertical place, in pixels} */
  public double centerY() {
    return y + height / 2;
  }

  /**
   * Returns how much two boxes agree: the area they share by the area they cover together.
   *
   * @param other another box in the same frame
   * @return intersection over union, in [0, 1]
   */
  public double intersectionOverUnion(FaceBox other) {
    double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    double shared = Math.max(0, w) * Math.max(0, h);
    return shared / (area() + other.area() - shared);
  }
}
