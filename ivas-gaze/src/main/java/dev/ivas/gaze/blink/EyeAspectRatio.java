package dev.ivas.gaze.blink;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;

/**
 * How high each eye is open by how wide it is, in one frame.
 *
 * <pre>
 * ratio = (|p2 - p6| + |p3 - p5|) / (2 |p1 - p4|)
 * </pre>
 *
 * <p>p1 and p4 are the corners, p2 and p3 lie on the upper lid, p6 and p5 below them. It does not
 * depend on size, place or roll of the face, but falls when the head nods and differs between
 * persons: compare it with {@link EyeOpennessBaseline} before calling an eye shut.
 *
 * <p>Source: T. Soukupova and J. Cech, "Real-Time Eye Blink Detection using Facial Landmarks", CVWW
 * 2016, equation 1.
 *
 * @param left of the candidate's own left eye, at least 0; about 0.3 when open, below 0.15 when
 *     shut
 * @param right of the candidate's own right eye
 */
public record EyeAspectRatio(double left, double right) {
  private static final int RIGHT_EYE = 36;
  private static final int LEFT_EYE = 42;

  public EyeAspectRatio {
    if (!(left >= 0 && right >= 0 && Double.isFinite(left + right))) {
      throw new IllegalArgumentException(
          "an eye aspect ratio must be finite and at least 0, but got " + left + ", " + right);
    }
  }

  /**
   * Measures both eyes.
   *
   * @param landmarks of {@link LandmarkScheme#IBUG_68}
   * @return the ratios; an eye whose corners coincide counts as shut
   */
  public static EyeAspectRatio of(FaceLandmarks landmarks) {
    if (landmarks.scheme() != LandmarkScheme.IBUG_68) {
      throw new IllegalArgumentException("need IBUG_68 landmarks, not " + landmarks.scheme());
    }
    return new EyeAspectRatio(ofEye(landmarks, LEFT_EYE), ofEye(landmarks, RIGHT_EYE));
  }

  /** {@return the mean of both eyes} */
  public double mean() {
    return (left + right) / 2;
  }

  private static double ofEye(FaceLandmarks points, int first) {
    double width = points.distance(first, first + 3);
    double heights = points.distance(first + 1, first + 5) + points.distance(first + 2, first + 4);
    return width > 0 ? heights / (2 * width) : 0;
  }
}
