package dev.ivas.face.dlib;

import java.util.List;

/** Moves an initial shape, step by step, to where the points of a face are. */
final class ShapePredictor {
  private final float[] initialShape;
  private final List<Cascade> cascades;

  /**
   * Takes the parts as they are.
   *
   * @param initialShape where the regression starts: x0, y0, x1, y1, ... in the box's coordinates
   * @param cascades its steps
   */
  ShapePredictor(float[] initialShape, List<Cascade> cascades) {
    this.initialShape = initialShape;
    this.cascades = cascades;
  }

  /** Returns the points of the face in a box, in the box's coordinates. */
  float[] find(Intensity intensity, BoxTransform boxToFrame) {
    float[] shape = initialShape.clone();
    for (Cascade cascade : cascades) {
      SimilarityTransform turn = SimilarityTransform.between(initialShape, shape);
      cascade.move(shape, turn, boxToFrame, intensity);
    }
    return shape;
  }
}
