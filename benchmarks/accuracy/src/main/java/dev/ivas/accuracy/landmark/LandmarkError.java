package dev.ivas.accuracy.landmark;

import dev.ivas.core.face.FaceLandmarks;

/** Distances between the points of one face and where they should be. */
final class LandmarkError {
  private static final int RIGHT_OUTER_CORNER = 36;
  private static final int LEFT_OUTER_CORNER = 45;

  private LandmarkError() {}

  /**
   * Returns the mean distance of some points by the distance of the outer corners of the eyes.
   *
   * <p>Source: Sagonas et al., "300 Faces In-the-Wild Challenge", 2013, equation 1.
   *
   * @param from the first point, counted as iBUG does from 0
   * @param to one after the last
   */
  static double normalized(FaceLandmarks found, FaceLandmarks truth, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.hypot(found.x(i) - truth.x(i), found.y(i) - truth.y(i));
    }
    return sum / (to - from) / eyeDistance(truth);
  }

  /** Returns the distance of the outer corners of the eyes. */
  static double eyeDistance(FaceLandmarks points) {
    return points.distance(RIGHT_OUTER_CORNER, LEFT_OUTER_CORNER);
  }
}
