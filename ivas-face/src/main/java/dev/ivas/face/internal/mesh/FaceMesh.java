package dev.ivas.face.internal.mesh;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceLandmarks;

/**
 * What the points of the 468-point mesh mean, as far as IVAS names them.
 *
 * <p>Right and left are the candidate's own. The indices are facts of MediaPipe's mesh topology.
 */
public final class FaceMesh {
  /** Outer corner of the right eye. */
  public static final int RIGHT_EYE_OUTER = 33;

  /** Inner corner of the right eye. */
  public static final int RIGHT_EYE_INNER = 133;

  /** Inner corner of the left eye. */
  public static final int LEFT_EYE_INNER = 362;

  /** Outer corner of the left eye. */
  public static final int LEFT_EYE_OUTER = 263;

  /** The lid contour of the right eye in the order of the iris network: lower lid, then upper. */
  static final int[] RIGHT_LIDS = {
    33, 7, 163, 144, 145, 153, 154, 155, 133, 246, 161, 160, 159, 158, 157, 173
  };

  /** The mirror image of {@link #RIGHT_LIDS}. */
  static final int[] LEFT_LIDS = {
    263, 249, 390, 373, 374, 380, 381, 382, 362, 466, 388, 387, 386, 385, 384, 398
  };

  private FaceMesh() {}

  /**
   * Returns the smallest upright box around all points.
   *
   * @param landmarks of any scheme
   * @param score of the box, in [0, 1]
   * @return the box
   */
  public static FaceBox boundingBox(FaceLandmarks landmarks, double score) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < landmarks.scheme().points(); i++) {
      left = Math.min(left, landmarks.x(i));
      right = Math.max(right, landmarks.x(i));
      top = Math.min(top, landmarks.y(i));
      bottom = Math.max(bottom, landmarks.y(i));
    }
    return new FaceBox(
        left, top, Math.max(right - left, 1e-6), Math.max(bottom - top, 1e-6), score);
  }
}
