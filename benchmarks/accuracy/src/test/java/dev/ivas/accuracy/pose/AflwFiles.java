package dev.ivas.accuracy.pose;

import dev.ivas.core.face.FaceLandmarks;
import java.io.IOException;
import java.nio.file.Path;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;

/** Writes files as AFLW2000-3D has them. */
final class AflwFiles {
  private AflwFiles() {}

  /** Writes a file; the points are in pixels of the frame. */
  static Path write(Path file, AflwAngles angles, FaceLandmarks points) throws IOException {
    Matrix pose = Mat5.newMatrix(1, 7, MatlabType.Single);
    pose.setFloat(0, (float) angles.pitch());
    pose.setFloat(1, (float) angles.yaw());
    pose.setFloat(2, (float) angles.roll());
    Matrix places = Mat5.newMatrix(3, 68, MatlabType.Single);
    for (int i = 0; i < 68; i++) {
      places.setFloat(0, i, (float) points.x(i) + 0.5f);
      places.setFloat(1, i, (float) points.y(i) + 0.5f);
    }
    try (Mat5File arrays = Mat5.newMatFile()) {
      arrays.addArray("Pose_Para", pose).addArray("pt3d_68", places);
      Mat5.writeToFile(arrays, file.toFile());
    }
    return file;
  }
}
