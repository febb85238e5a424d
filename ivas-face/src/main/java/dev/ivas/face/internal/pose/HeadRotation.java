package dev.ivas.face.internal.pose;

import dev.ivas.core.face.HeadPose;

/**
 * Reads head angles out of a rotation.
 *
 * <p>Of the axes that it leads to, x grows to the right of the picture, y downwards, and z along
 * the line from the camera to the head: a face that looks straight into the lens has zero yaw and
 * pitch wherever in the picture it is. The angles are those of {@code R = Ry(-yaw) Rx(-pitch)
 * Rz(roll) R0}, where {@code R0} turns the canonical face to the camera: the head first tilts, then
 * nods, then turns.
 */
final class HeadRotation {
  private HeadRotation() {}

  /**
   * Computes the angles.
   *
   * @param r the rotation from {@link CanonicalFace}, row by row, 9 values
   */
  static HeadPose angles(double[] r) {
    double yaw = Math.atan2(r[2], -r[8]);
    double pitch = Math.asin(Math.max(-1, Math.min(1, -r[5])));
    double roll = Math.atan2(r[3], -r[4]);
    return new HeadPose(yaw, pitch, roll);
  }
}
