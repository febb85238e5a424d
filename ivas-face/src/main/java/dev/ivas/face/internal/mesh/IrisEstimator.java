package dev.ivas.face.internal.mesh;

import static java.util.Objects.requireNonNull;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.ImagePatch;
import dev.ivas.models.OnnxModel;
import dev.ivas.models.OnnxRun;

/**
 * Measures lids and iris of both eyes with MediaPipe's iris network; confined to one thread.
 *
 * <p>Each eye is cut out as a square 2.3 times the distance of its corners, turned so that they are
 * level; the network was trained on right eyes, so the left one is shown to it mirrored. Both eyes
 * go through the network in one run. Source: Ablavatski et al., "Real-time Pupil Tracking from
 * Monocular Video for Digital Puppetry", 2020; the margin is MediaPipe's.
 */
public final class IrisEstimator implements AutoCloseable {
  private static final int INPUT = 64;
  private static final int EYE_VALUES = 3 * INPUT * INPUT;
  private static final double MARGIN = 2.3;
  private static final int POINTS = 76;

  private final OnnxRun network;
  private final ImagePatch patch = new ImagePatch(INPUT, INPUT, ImagePatch.Border.REPLICATE);
  private final float[] eye = new float[EYE_VALUES];
  private final float[] input = new float[2 * EYE_VALUES];

  /**
   * Both eyes of a face.
   *
   * @param right the candidate's own right
   * @param left the candidate's own left
   */
  public record Eyes(EyePoints right, EyePoints left) {}

  IrisEstimator(OnnxModel model) {
    this.network = model.newRun();
  }

  /** Measures both eyes of a mesh. */
  Eyes estimate(Frame frame, FaceLandmarks mesh) {
    Affine right =
        eyeToFrame(mesh, FaceMesh.RIGHT_EYE_OUTER, FaceMesh.RIGHT_EYE_INNER, Mirror.NONE);
    Affine left = eyeToFrame(mesh, FaceMesh.LEFT_EYE_INNER, FaceMesh.LEFT_EYE_OUTER, Mirror.X);
    cut(frame, right, 0);
    cut(frame, left, EYE_VALUES);
    network.floats("image", 2, INPUT, INPUT, 3).put(input);
    float[] raw = requireNonNull(network.run().get("landmarks"));
    return new Eyes(EyePoints.of(raw, 0, right, frame), EyePoints.of(raw, 3 * POINTS, left, frame));
  }

  private enum Mirror {
    NONE,
    X
  }

  private static Affine eyeToFrame(
      FaceLandmarks mesh, int pictureLeft, int pictureRight, Mirror mirror) {
    double dx = mesh.x(pictureRight) - mesh.x(pictureLeft);
    double dy = mesh.y(pictureRight) - mesh.y(pictureLeft);
    double side = MARGIN * Math.max(1, Math.max(Math.abs(dx), Math.abs(dy)));
    double centerX = (mesh.x(pictureLeft) + mesh.x(pictureRight)) / 2;
    double centerY = (mesh.y(pictureLeft) + mesh.y(pictureRight)) / 2;
    Affine map = Affine.square(centerX, centerY, side, Math.atan2(dy, dx), INPUT);
    if (mirror == Mirror.NONE) {
      return map;
    }
    return new Affine(
        -map.xx(),
        map.xy(),
        map.x0() + INPUT * map.xx(),
        -map.yx(),
        map.yy(),
        map.y0() + INPUT * map.yx());
  }

  private void cut(Frame frame, Affine eyeToFrame, int at) {
    patch.rgb(frame, eyeToFrame, eye);
    for (int i = 0; i < eye.length; i++) {
      input[at + i] = eye[i] / 255f;
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
