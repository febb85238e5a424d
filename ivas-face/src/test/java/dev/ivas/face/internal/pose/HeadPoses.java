package dev.ivas.face.internal.pose;

/** Builds rotations of heads from their angles, written independently of what is tested. */
final class HeadPoses {
  private HeadPoses() {}

  /** Ry(-yaw) Rx(-pitch) Rz(roll) diag(1, -1, -1), row by row. */
  static double[] rotation(double yaw, double pitch, double roll) {
    double[] turn = {Math.cos(yaw), 0, -Math.sin(yaw), 0, 1, 0, Math.sin(yaw), 0, Math.cos(yaw)};
    double[] nod = {
      1, 0, 0, 0, Math.cos(pitch), Math.sin(pitch), 0, -Math.sin(pitch), Math.cos(pitch)
    };
    double[] tilt = {
      Math.cos(roll), -Math.sin(roll), 0, Math.sin(roll), Math.cos(roll), 0, 0, 0, 1
    };
    double[] toCamera = {1, 0, 0, 0, -1, 0, 0, 0, -1};
    return times(times(times(turn, nod), tilt), toCamera);
  }

  private static double[] times(double[] a, double[] b) {
    double[] product = new double[9];
    for (int i = 0; i < 9; i++) {
      int row = 3 * (i / 3);
      int column = i % 3;
      product[i] = a[row] * b[column] + a[row + 1] * b[3 + column] + a[row + 2] * b[6 + column];
    }
    return product;
  }
}
