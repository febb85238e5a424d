package dev.ivas.accuracy.pose;

import dev.ivas.core.face.HeadPose;

/**
 * How a head is turned, in the angles of AFLW2000-3D, in radians.
 *
 * <p>They are those of {@code R = Rx(pitch) Ry(yaw) Rz(roll)}, where x grows to the right of the
 * picture, y upwards and z towards the camera: the head first tilts, then turns, then nods, while
 * {@link HeadPose} turns last. Source: Zhu et al., "Face Alignment Across Large Poses: A 3D
 * Solution", CVPR 2016, and the code that comes with its data.
 *
 * @param yaw positive when the face turns to the left of the picture, the candidate's own right
 * @param pitch positive when it turns up
 * @param roll positive when the head tilts clockwise in the picture
 */
record AflwAngles(double yaw, double pitch, double roll) {
  /** Names the rotation of a pose by these angles. */
  static AflwAngles of(HeadPose pose) {
    double cosYaw = Math.cos(pose.yawRadians());
    double sinYaw = Math.sin(pose.yawRadians());
    double cosPitch = Math.cos(pose.pitchRadians());
    double sinPitch = Math.sin(pose.pitchRadians());
    double cosRoll = Math.cos(pose.rollRadians());
    double sinRoll = Math.sin(pose.rollRadians());
    return new AflwAngles(
        Math.asin(-sinYaw * cosPitch),
        Math.atan2(sinPitch, cosYaw * cosPitch),
        Math.atan2(
            cosYaw * sinRoll - sinYaw * sinPitch * cosRoll,
            cosYaw * cosRoll + sinYaw * sinPitch * sinRoll));
  }

  /** Tells whether no angle is larger than a limit. */
  boolean within(double radians) {
    return Math.abs(yaw) <= radians && Math.abs(pitch) <= radians && Math.abs(roll) <= radians;
  }
}
