package dev.ivas.face.dlib;

/**
 * The trees of one cascade: binary, all of one depth, side by side in arrays.
 *
 * <p>A node's children are the nodes {@code 2 n + 1} and {@code 2 n + 2} of its tree; the leaves
 * follow the inner nodes.
 */
final class RegressionForest {
  private static final int ADDED_AT_ONCE = 4;

  private final int depth;
  private final short[] first;
  private final short[] second;
  private final float[] thresholds;
  private final float[] leaves;

  /**
   * Takes the arrays as they are.
   *
   * @param depth how many questions a tree asks
   * @param first by tree and node: the feature that is compared
   * @param second by tree and node: the feature that is taken away from it
   * @param thresholds by tree and node: how much must be left to go to the first child
   * @param leaves by tree, leaf and coordinate: what is added to the shape
   */
  RegressionForest(int depth, short[] first, short[] second, float[] thresholds, float[] leaves) {
    this.depth = depth;
    this.first = first;
    this.second = second;
    this.thresholds = thresholds;
    this.leaves = leaves;
  }

  /** Returns the highest feature that any tree asks for. */
  int highestFeature() {
    int highest = 0;
    for (int i = 0; i < first.length; i++) {
      highest = Math.max(highest, Math.max(first[i], second[i]));
    }
    return highest;
  }

  /**
   * Adds to a shape what the trees make of its features.
   *
   * @param features brightness of the pixels that the trees ask for
   * @param shape moved in place; sums are rounded tree by tree, as dlib does
   */
  void move(float[] features, float[] shape) {
    int[] reached = reached(features, shape.length);
    int tree = 0;
    for (; tree + ADDED_AT_ONCE <= reached.length; tree += ADDED_AT_ONCE) {
      int a = reached[tree];
      int b = reached[tree + 1];
      int c = reached[tree + 2];
      int d = reached[tree + 3];
      for (int i = 0; i < shape.length; i++) {
        shape[i] = shape[i] + leaves[a + i] + leaves[b + i] + leaves[c + i] + leaves[d + i];
      }
    }
    for (; tree < reached.length; tree++) {
      for (int i = 0; i < shape.length; i++) {
        shape[i] += leaves[reached[tree] + i];
      }
    }
  }

  /** Returns where the leaf of each tree begins. */
  private int[] reached(float[] features, int values) {
    int inner = (1 << depth) - 1;
    int[] reached = new int[thresholds.length / inner];
    for (int tree = 0; tree < reached.length; tree++) {
      int root = tree * inner;
      int node = 0;
      for (int level = 0; level < depth; level++) {
        int at = root + node;
        boolean more = features[first[at]] - features[second[at]] > thresholds[at];
        node = 2 * node + (more ? 1 : 2);
      }
      reached[tree] = (tree * (inner + 1) + node - inner) * values;
    }
    return reached;
  }
}
