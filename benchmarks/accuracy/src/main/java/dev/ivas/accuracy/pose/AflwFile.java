package dev.ivas.accuracy.pose;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sources;

/**
 * Reads the {@code .mat} files of AFLW2000-3D (MATLAB, version 5).
 *
 * <p>{@code Pose_Para} begins with pitch, yaw and roll in radians; {@code pt3d_68} has the rows x,
 * y and depth of iBUG's points, in pixels counted from 1 (the middle of the first pixel).
 */
final class AflwFile {
  private static final int MAX_BYTES = 1 << 20;
  private static final double MIDDLE_OF_FIRST = 1;
  private static final double MIDDLE_IN_FRAME = 0.5;
  private static final String POSE = "Pose_Para";
  private static final String POINTS = "pt3d_68";

  private AflwFile() {}

  static LabelledHead read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IOException("it is too large");
      }
      MatFile arrays = Mat5.newReader(Sources.wrap(Files.readAllBytes(file))).readMat();
      return new LabelledHead(angles(arrays.getMatrix(POSE)), points(arrays.getMatrix(POINTS)));
    } catch (IOException | RuntimeException e) {
      throw new UnreadableMediaException(
          "%s does not hold a head pose (%s) and its points (%s) as AFLW2000-3D does: %s."
              .formatted(file, POSE, POINTS, e.getMessage()),
          e);
    }
  }

  private static AflwAngles angles(Matrix pose) throws IOException {
    if (pose.getNumElements() < 3) {
      throw new IOException("the pose has not three angles");
    }
    AflwAngles angles = new AflwAngles(pose.getDouble(1), pose.getDouble(0), pose.getDouble(2));
    if (!angles.within(2 * Math.PI)) {
      throw new IOException("its angles are not in radians: " + angles);
    }
    return angles;
  }

  private static FaceLandmarks points(Matrix points) {
    double[] xy = new double[2 * LandmarkScheme.IBUG_68.points()];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = points.getDouble(i % 2, i / 2) - MIDDLE_OF_FIRST + MIDDLE_IN_FRAME;
    }
    return new FaceLandmarks(LandmarkScheme.IBUG_68, xy);
  }
}
