package dev.ivas.gaze;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.FaceQuality;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.face.Iris;
import dev.ivas.core.face.LandmarkScheme;
import java.util.Arrays;

/**
 * A face of which only the eyes are drawn, with known gaze, head and lids.
 *
 * <p>Horizontally it is a little world of its own: two corners 0.15 eye widths and an iris 0.37
 * before a centre of rotation, turned and projected. Vertically it follows the estimator's
 * documented formula backwards.
 */
record SyntheticFace(
    double gazeYaw, double gazePitch, HeadPose head, double ear, double eyeWidth, boolean irises) {
  private static final double CENTER_X = 320;
  private static final double CENTER_Y = 240;
  private static final double PICTURE_WIDTH = 640;
  private static final int[] MIRRORED_EYES = {45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40};

  static SyntheticFace looking(double yawDegrees, double pitchDegrees) {
    return new SyntheticFace(
        Math.toRadians(yawDegrees),
        Math.toRadians(pitchDegrees),
        new HeadPose(0, 0, 0),
        0.3,
        60,
        true);
  }

  SyntheticFace withHead(double yawDegrees, double pitchDegrees, double rollDegrees) {
    HeadPose pose =
        new HeadPose(
            Math.toRadians(yawDegrees), Math.toRadians(pitchDegrees), Math.toRadians(rollDegrees));
    return new SyntheticFace(gazeYaw, gazePitch, pose, ear, eyeWidth, irises);
  }

  SyntheticFace withEar(double value) {
    return new SyntheticFace(gazeYaw, gazePitch, head, value, eyeWidth, irises);
  }

  SyntheticFace withEyeWidth(double pixels) {
    return new SyntheticFace(gazeYaw, gazePitch, head, ear, pixels, irises);
  }

  SyntheticFace withoutIrises() {
    return new SyntheticFace(gazeYaw, gazePitch, head, ear, eyeWidth, false);
  }

  FaceFound at(long micros) {
    return at(micros, 1);
  }

  FaceFound at(long micros, double quality) {
    double[] xy = new double[2 * LandmarkScheme.IBUG_68.points()];
    Arrays.fill(xy, CENTER_X);
    Iris right = drawEye(xy, 36, -eyeWidth);
    Iris left = drawEye(xy, 42, eyeWidth);
    return new FaceFound(
        micros,
        0,
        1,
        new FaceBox(200, 100, 240, 280, 1),
        new FaceLandmarks(LandmarkScheme.IBUG_68, xy),
        null,
        irises ? left : null,
        irises ? right : null,
        head,
        new FaceQuality(quality, quality, quality, quality, quality));
  }

  /** Draws six lid points from {@code first} on; all lies along the picture before the roll. */
  private Iris drawEye(double[] xy, int first, double fromMiddle) {
    double shown = eyeWidth * Math.cos(head.yawRadians());
    double eyeball = fromMiddle * Math.cos(head.yawRadians());
    double corners = eyeball + 0.15 * eyeWidth * Math.sin(head.yawRadians());
    double[] along = {-0.5, -1 / 6.0, 1 / 6.0, 0.5, 1 / 6.0, -1 / 6.0};
    double[] below = {0, -0.5, -0.5, 0, 0.5, 0.5};
    for (int i = 0; i < along.length; i++) {
      place(xy, first + i, corners + along[i] * shown, below[i] * ear * shown);
    }
    double irisX = eyeball + 0.37 * eyeWidth * Math.sin(gazeYaw);
    double height =
        0.069 + (Math.sin(gazePitch) - 0.3 * Math.sin(head.pitchRadians())) * 0.37 / 1.5;
    double[] iris = new double[2];
    place(iris, 0, irisX, -height * eyeWidth);
    return new Iris(iris[0], iris[1], 0.2 * eyeWidth);
  }

  private void place(double[] xy, int index, double x, double y) {
    double cos = Math.cos(head.rollRadians());
    double sin = Math.sin(head.rollRadians());
    xy[2 * index] = CENTER_X + x * cos - y * sin;
    xy[2 * index + 1] = CENTER_Y + x * sin + y * cos;
  }

  /** Returns what the mirrored picture shows. */
  static FaceFound mirrored(FaceFound face) {
    double[] xy = face.landmarks().toArray();
    double[] flipped = xy.clone();
    for (int i = 0; i < xy.length; i += 2) {
      flipped[i] = PICTURE_WIDTH - xy[i];
    }
    for (int i = 0; i < MIRRORED_EYES.length; i++) {
      flipped[2 * (36 + i)] = PICTURE_WIDTH - xy[2 * MIRRORED_EYES[i]];
      flipped[2 * (36 + i) + 1] = xy[2 * MIRRORED_EYES[i] + 1];
    }
    HeadPose head = face.headPose();
    return new FaceFound(
        face.timestampMicros(),
        face.otherFaces(),
        face.trackId(),
        face.box(),
        new FaceLandmarks(LandmarkScheme.IBUG_68, flipped),
        null,
        mirrored(face.rightIris()),
        mirrored(face.leftIris()),
        new HeadPose(-head.yawRadians(), head.pitchRadians(), -head.rollRadians()),
        face.quality());
  }

  private static Iris mirrored(Iris iris) {
    return iris == null ? null : new Iris(PICTURE_WIDTH - iris.x(), iris.y(), iris.radius());
  }
}
