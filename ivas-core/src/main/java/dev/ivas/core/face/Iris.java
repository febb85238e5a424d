package dev.ivas.core.face;

/**
 * One iris as seen in the frame.
 *
 * @param x centre, in pixels of the frame
 * @param y centre, in pixels of the frame
 * @param radius in pixels, above 0
 */
public record Iris(double x, double y, double radius) {
  public Iris {
    if (!(radius > 0 && Double.isFinite(x + y + radius))) {
      throw new IllegalArgumentException("an iris needs a finite place and a radius above 0");
    }
  }
}
