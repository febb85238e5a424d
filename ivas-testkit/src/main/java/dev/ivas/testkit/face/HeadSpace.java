package dev.ivas.testkit.face;

import dev.ivas.core.face.HeadPose;
import java.awt.geom.Point2D;

/**
 * Places points of a turned head in the picture.
 *
 * <p>A head faces the camera with x to the picture's right, y down and z towards the camera, in
 * units of which a face is 184 wide; zero lies on the axis of the neck at the height of the nose.
 * It is turned about the top of the neck and seen from so far that there is no perspective; roll is
 * left to the picture's own transform.
 */
final class HeadSpace {
  private static final double PIVOT_Y = 60;
  private static final double HALF_WIDTH = 104;
  private static final double HALF_HEIGHT = 165;
  private static final double DEPTH = 80;

  private final double sinYaw;
  private final double cosYaw;
  private final double sinPitch;
  private final double cosPitch;

  HeadSpace(HeadPose pose) {
    sinYaw = Math.sin(pose.yawRadians());
    cosYaw = Math.cos(pose.yawRadians());
    sinPitch = Math.sin(pose.pitchRadians());
    cosPitch = Math.cos(pose.pitchRadians());
  }

  /** Places any point. */
  Point2D at(double x, double y, double z) {
    double turnedX = x * cosYaw + z * sinYaw;
    double turnedZ = z * cosYaw - x * sinYaw;
    return new Point2D.Double(turnedX, PIVOT_Y + (y - PIVOT_Y) * cosPitch - turnedZ * sinPitch);
  }

  /** Places a point that lies on the face, or above it by {@code lift}. */
  Point2D onFace(double x, double y, double lift) {
    return at(x, y, depth(x, y) + lift);
  }

  /** Returns how far before the axis the face lies. */
  static double depth(double x, double y) {
    double out = x * x / (HALF_WIDTH * HALF_WIDTH) + y * y / (HALF_HEIGHT * HALF_HEIGHT);
    return DEPTH * Math.sqrt(Math.max(0, 1 - out));
  }
}
