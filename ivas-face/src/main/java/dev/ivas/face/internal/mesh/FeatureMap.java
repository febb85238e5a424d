package dev.ivas.face.internal.mesh;

/**
 * What one layer of the mesh network sees in each cell of a square grid over its input.
 *
 * <p>Places are given as shares of the input's side.
 */
public final class FeatureMap {
  private final int side;
  private final int channels;
  private final float[] values;

  /**
   * Takes the numbers as they are.
   *
   * @param side cells a row, and rows
   * @param values by row, column and channel
   */
  FeatureMap(int side, float[] values) {
    this.side = side;
    this.channels = values.length / (side * side);
    this.values = values;
  }

  int channels() {
    return channels;
  }

  /** Writes the features at a place, interpolated between the middles of cells. */
  void sample(double x, double y, float[] into, int at) {
    double column = inside(x * side - 0.5);
    double row = inside(y * side - 0.5);
    int left = (int) column;
    int top = (int) row;
    float fx = (float) (column - left);
    float fy = (float) (row - top);
    int upper = (top * side + left) * channels;
    int lower = upper + side * channels;
    for (int c = 0; c < channels; c++) {
      float above = values[upper + c] * (1 - fx) + values[upper + channels + c] * fx;
      float below = values[lower + c] * (1 - fx) + values[lower + channels + c] * fx;
      into[at + c] = above * (1 - fy) + below * fy;
    }
  }

  /** Keeps a place off the last row and column, which have no neighbour to the right or below. */
  private double inside(double place) {
    return Math.min(Math.max(place, 0), side - 1.001);
  }
}
