package dev.ivas.face.internal;

import dev.ivas.core.face.FaceQuality;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.media.Frame;
import dev.ivas.face.internal.landmark.LandmarkMap;
import dev.ivas.face.internal.mesh.FaceLandmarker;
import dev.ivas.face.internal.mesh.FaceMesh;
import dev.ivas.face.internal.mesh.FaceRegion;
import dev.ivas.face.internal.mesh.FaceSighter;
import dev.ivas.face.internal.pose.HeadPoseEstimator;
import dev.ivas.models.OnnxModel;
import java.util.Optional;

/** Measures the face in one region of a frame; confined to one thread. */
public final class FaceMeasurer implements AutoCloseable {
  /** Below it the mesh is not a face's; MediaPipe's min_tracking_confidence. */
  static final double MIN_PRESENCE = 0.5;

  private final FaceSighter sighter;
  private final LandmarkMap landmarks;
  private final HeadPoseEstimator poses;
  private final FaceQualityEstimator qualities = new FaceQualityEstimator();

  /**
   * Prepares a measurer.
   *
   * @param mesh MediaPipe's face mesh; must stay open as long as this
   * @param iris MediaPipe's iris model; must stay open as long as this
   * @param landmarks what makes iBUG's points of the mesh
   */
  public FaceMeasurer(OnnxModel mesh, OnnxModel iris, LandmarkMap landmarks) {
    this.sighter = new FaceSighter(mesh, iris);
    this.landmarks = landmarks;
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
    return sighter.mesh(frame, region).presence() >= MIN_PRESENCE;
  }

  /**
   * Measures the face in a region.
   *
   * @param frame the picture
   * @param region where to look
   * @return what was measured; empty if the mesh network sees no face there
   */
  public Optional<MeasuredFace> measure(Frame frame, FaceRegion region) {
    FaceLandmarker.Mesh mesh = sighter.mesh(frame, region);
    if (mesh.presence() < MIN_PRESENCE) {
      return Optional.empty();
    }
    HeadPose pose = poses.estimate(mesh.points(), mesh.depth());
    if (pose == null) {
      return Optional.empty();
    }
    FaceSighter.Sighting seen = sighter.refined(frame, mesh);
    FaceQuality quality = qualities.estimate(frame, mesh, pose);
    return Optional.of(
        new MeasuredFace(
            FaceMesh.boundingBox(seen.points(), mesh.presence()),
            landmarks.find(seen.points(), mesh.view()),
            seen.points(),
            seen.eyes().left().iris(),
            seen.eyes().right().iris(),
            pose,
            quality));
  }

  @Override
  public void close() {
    sighter.close();
    poses.close();
  }
}
