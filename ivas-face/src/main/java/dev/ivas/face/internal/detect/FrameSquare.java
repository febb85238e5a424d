package dev.ivas.face.internal.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * An upright square of a frame in which the detector looks.
 *
 * @param centerX its middle, in pixels
 * @param centerY its middle, in pixels
 * @param side length of its sides, in pixels
 */
record FrameSquare(double centerX, double centerY, double side) {
  private static final double MIN_SIDE = 240;

  /** Returns the smallest square that holds the whole frame. */
  static FrameSquare whole(int width, int height) {
    return new FrameSquare(width / 2.0, height / 2.0, Math.max(width, height));
  }

  /**
   * Returns squares to look in for faces too small for the whole frame, the large ones first.
   *
   * <p>Each layer has half the side of the one before and neighbours overlap by at least half, so a
   * face up to half a square wide lies whole in one of them. Squares below 240 px are not used: in
   * them the detector would find faces under 30 px, too small to measure.
   */
  static List<FrameSquare> tiles(int width, int height) {
    List<FrameSquare> tiles = new ArrayList<>();
    double whole = Math.max(width, height);
    for (double side = Math.min(width, height); side >= MIN_SIDE; side /= 2) {
      int columns = steps(width, side);
      int rows = steps(height, side);
      for (int tile = 0; side < whole && tile < columns * rows; tile++) {
        double x = place(tile % columns, columns, width, side);
        double y = place(tile / columns, rows, height, side);
        tiles.add(new FrameSquare(x, y, side));
      }
    }
    return tiles;
  }

  private static int steps(double length, double side) {
    return 1 + (int) Math.ceil((length - side) / (side / 2) - 1e-9);
  }

  private static double place(int step, int steps, double length, double side) {
    return side / 2 + (steps == 1 ? 0 : step * (length - side) / (steps - 1));
  }
}
