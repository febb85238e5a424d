package dev.ivas.face.internal;

import dev.ivas.core.face.HeadPose;

/**
 * Reads head angles out of a rotation and a place in the camera's coordinates.
 *
 * <p>The camera's x grows to the right of the picture, y downwards and z away from it. The angles
 * are taken against the line from the camera to the head, not against the camera's axis: a face
 * that looks straight into the lens has zero yaw and pitch wherever in the picture it is. They are
 * the angles of {@code R = Ry(-yaw) Rx(-pitch) Rz(roll) R0}, where {@code R0} turns the canonical
 * face to the camera: the head first tilts, then nods, then turns.
 */
final class HeadRotation {
  private HeadRotation() {}

  /**
   * Computes the angles.
   *
   * @param r the rotation from {@link CanonicalFace} to the camera, row by row, 9 values
   * @param t where the head is in the camera's coordinates, 3 values, not zero
   */
  static HeadPose angles(double[] r, double[] t) {
    double ground = Math.hypot(t[0], t[2]);
    double distance = Math.hypot(ground, t[1]);
    double[] forward = {t[0] / distance, t[1] / distance, t[2] / distance};
    double[] right = {t[2] / ground, 0, -t[0] / ground};
    double[] down = cross(forward, right);
    double turned = -dotColumn(right, r, 2);
    double nodded = -dotColumn(down, r, 2);
    double faced = -dotColumn(forward, r, 2);
    double yaw = -Math.atan2(turned, faced);
    double pitch = Math.asin(Math.max(-1, Math.min(1, nodded)));
    double roll = Math.atan2(dotColumn(down, r, 0), -dotColumn(down, r, 1));
    return new HeadPose(yaw, pitch, roll);
  }

  private static double dotColumn(double[] v, double[] r, int column) {
    return v[0] * r[column] + v[1] * r[3 + column] + v[2] * r[6 + column];
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }
}
