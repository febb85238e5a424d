package dev.ivas.face.internal;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.FaceQuality;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Frame;
import dev.ivas.models.OnnxModel;
import java.util.Optional;

/** Measures the face in one region of a frame; confined to one thread. */
public final class FaceMeasurer implements AutoCloseable {
  /** Below it the mesh is not a face's; MediaPipe's min_tracking_confidence. */
  static final double MIN_PRESENCE = 0.5;

  private final FaceLandmarker landmarker;
  private final IrisEstimator irises;
  private final HeadPoseEstimator poses;
  private final FaceQualityEstimator qualities = new FaceQualityEstimator();

  /**
   * Prepares a measurer.
   *
   * @param mesh MediaPipe's face mesh; must stay open as long as this
   * @param iris MediaPipe's iris model; must stay open as long as this
   */
  public FaceMeasurer(OnnxModel mesh, OnnxModel iris) {
    this.landmarker = new FaceLandmarker(mesh);
    this.irises = new IrisEstimator(iris);
    this.poses = HeadPoseEstimator.create();
  }

  /**
   * Tells whether there is a face in a region, and no more.
   *
   * @param frame the picture
   * @param region where to look
   * @return true if the mesh network sees one
   */
  public boolean hasFace(Frame frame, FaceRegion region) {
    return landmarker.find(frame, region).presence() >= MIN_PRESENCE;
  }

  /**
   * Measures the face in a region.
   *
   * @param frame the picture
   * @param region where to look
   * @return what was measured; empty if the mesh network sees no face there
   */
  public Optional<MeasuredFace> measure(Frame frame, FaceRegion region) {
    FaceLandmarker.Mesh mesh = landmarker.find(frame, region);
    if (mesh.presence() < MIN_PRESENCE) {
      return Optional.empty();
    }
    HeadPose pose = poses.estimate(mesh.points(), mesh.depth());
    if (pose == null) {
      return Optional.empty();
    }
    IrisEstimator.Eyes eyes = irises.estimate(frame, mesh.points());
    FaceLandmarks refined = withLids(mesh.points(), eyes);
    FaceQuality quality = qualities.estimate(frame, mesh, pose);
    return Optional.of(
        new MeasuredFace(
            FaceMesh.boundingBox(refined, mesh.presence()),
            FaceMesh.toIbug68(refined),
            refined,
            eyes.left().iris(),
            eyes.right().iris(),
            pose,
            quality));
  }

  private static FaceLandmarks withLids(FaceLandmarks mesh, IrisEstimator.Eyes eyes) {
    double[] xy = mesh.toArray();
    put(eyes.right(), FaceMesh.RIGHT_LIDS, xy);
    put(eyes.left(), FaceMesh.LEFT_LIDS, xy);
    return new FaceLandmarks(LandmarkScheme.MESH_468, xy);
  }

  private static void put(EyePoints eye, int[] vertices, double[] xy) {
    for (int i = 0; i < vertices.length; i++) {
      xy[2 * vertices[i]] = eye.lidX(i);
      xy[2 * vertices[i] + 1] = eye.lidY(i);
    }
  }

  @Override
  public void close() {
    landmarker.close();
    irises.close();
    poses.close();
  }
}
