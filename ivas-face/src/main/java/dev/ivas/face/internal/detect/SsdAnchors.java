package dev.ivas.face.internal.detect;

/**
 * The 896 places at which the short-range detector looks for a face.
 *
 * <p>A 16 x 16 grid with two anchors a cell, then an 8 x 8 grid with six; all anchors of a cell
 * share its middle and have size 1, so only the middles matter. Source: Bazarevsky et al.,
 * "BlazeFace", 2019, section 3.2, and MediaPipe's options for the short-range model (strides 8, 16,
 * 16, 16; fixed anchor size).
 */
final class SsdAnchors {
  static final int COUNT = 896;
  private static final int[][] CELLS_AND_ANCHORS = {{16, 2}, {8, 6}};

  private final double[] centers;

  SsdAnchors() {
    centers = new double[2 * COUNT];
    int at = 0;
    for (int[] layer : CELLS_AND_ANCHORS) {
      int cells = layer[0];
      for (int cell = 0; cell < cells * cells; cell++) {
        int row = cell / cells;
        int column = cell % cells;
        for (int anchor = 0; anchor < layer[1]; anchor++) {
          centers[at++] = (column + 0.5) / cells;
          centers[at++] = (row + 0.5) / cells;
        }
      }
    }
  }

  /** Returns the middle of one anchor, as a share of the network's input width. */
  double x(int index) {
    return centers[2 * index];
  }

  /** Returns the middle of one anchor, as a share of the network's input height. */
  double y(int index) {
    return centers[2 * index + 1];
  }
}
