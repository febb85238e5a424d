package dev.ivas.face.dlib;

/** One step of the regression: which pixels it looks at, and how they move the shape. */
final class Cascade {
  private final int[] anchors;
  private final float[] deltas;
  private final RegressionForest forest;

  /**
   * Takes the arrays as they are.
   *
   * @param anchors by feature: the point of the shape that its pixel lies near
   * @param deltas by feature: how far from it, x and y, in the initial shape
   * @param forest what moves the shape
   */
  Cascade(int[] anchors, float[] deltas, RegressionForest forest) {
    this.anchors = anchors;
    this.deltas = deltas;
    this.forest = forest;
  }

  /** Moves a shape one step, in place. */
  void move(float[] shape, SimilarityTransform turn, BoxTransform boxToFrame, Intensity seen) {
    forest.move(features(shape, turn, boxToFrame, seen), shape);
  }

  /**
   * Looks at the pixels around a shape.
   *
   * @param shape where the points are thought to be, in the box's coordinates
   * @param turn from the initial shape to this one
   * @return brightness by feature
   */
  private float[] features(
      float[] shape, SimilarityTransform turn, BoxTransform boxToFrame, Intensity seen) {
    float[] features = new float[anchors.length];
    for (int i = 0; i < features.length; i++) {
      float dx = deltas[2 * i];
      float dy = deltas[2 * i + 1];
      float x = turn.x(dx, dy) + shape[2 * anchors[i]];
      float y = turn.y(dx, dy) + shape[2 * anchors[i] + 1];
      features[i] =
          seen.at(BoxTransform.round(boxToFrame.x(x)), BoxTransform.round(boxToFrame.y(y)));
    }
    return features;
  }
}
