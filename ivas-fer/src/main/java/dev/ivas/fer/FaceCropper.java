package dev.ivas.fer;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.ImagePatch;

/** Cuts a face out of a frame, framed as {@link FaceFraming} tells; confined to one thread. */
public final class FaceCropper {
  private static final int RIGHT_EYE = 36;
  private static final int LEFT_EYE = 42;
  private static final int EYE_POINTS = 6;
  private static final int MOUTH_CORNER_RIGHT = 48;
  private static final int MOUTH_CORNER_LEFT = 54;

  private final ImagePatch patch =
      new ImagePatch(FaceCrop.SIZE, FaceCrop.SIZE, ImagePatch.Border.REPLICATE);
  private final float[] gray = new float[FaceCrop.SIZE * FaceCrop.SIZE];
  private final FaceFraming framing;

  /** Cuts faces as the network knows them: {@link FaceFraming#FER_2013}. */
  public FaceCropper() {
    this(FaceFraming.FER_2013);
  }

  /**
   * Cuts faces in another way.
   *
   * @param framing how much of a face a crop shows
   */
  public FaceCropper(FaceFraming framing) {
    this.framing = framing;
  }

  /**
   * Cuts the face out.
   *
   * @param frame any format
   * @param landmarks {@link LandmarkScheme#IBUG_68}, in pixels of the frame
   * @return the face; what lies outside the frame repeats its edge
   * @throws IllegalArgumentException if the scheme is another or eyes and mouth are one point
   */
  public FaceCrop crop(Frame frame, FaceLandmarks landmarks) {
    patch.gray(frame, cropToFrame(landmarks), gray);
    for (int i = 0; i < gray.length; i++) {
      gray[i] = Math.min(1f, gray[i] / 255f);
    }
    return new FaceCrop(gray);
  }

  Affine cropToFrame(FaceLandmarks landmarks) {
    if (landmarks.scheme() != LandmarkScheme.IBUG_68) {
      throw new IllegalArgumentException("landmarks must be IBUG_68, not " + landmarks.scheme());
    }
    Point right = center(landmarks, RIGHT_EYE, EYE_POINTS);
    Point left = center(landmarks, LEFT_EYE, EYE_POINTS);
    Point eyes = right.halfwayTo(left);
    Point mouth =
        center(landmarks, MOUTH_CORNER_RIGHT, 1).halfwayTo(center(landmarks, MOUTH_CORNER_LEFT, 1));
    double span = Math.hypot(right.distance(left), eyes.distance(mouth));
    if (!(span > 0)) {
      throw new IllegalArgumentException("eyes and mouth must not be one point");
    }
    double roll = framing.upright() ? Math.atan2(left.y - right.y, left.x - right.x) : 0;
    Point middle = eyes.halfwayTo(mouth);
    double rise = framing.rise() * span;
    return Affine.square(
        middle.x + rise * Math.sin(roll),
        middle.y - rise * Math.cos(roll),
        framing.side() * span,
        roll,
        FaceCrop.SIZE);
  }

  private static Point center(FaceLandmarks landmarks, int first, int count) {
    double x = 0;
    double y = 0;
    for (int i = first; i < first + count; i++) {
      x += landmarks.x(i) / count;
      y += landmarks.y(i) / count;
    }
    return new Point(x, y);
  }

  private record Point(double x, double y) {
    Point halfwayTo(Point other) {
      return new Point((x + other.x) / 2, (y + other.y) / 2);
    }

    double distance(Point other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }
}
