package dev.ivas.face.internal;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.FaceQuality;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.face.Iris;
import org.jspecify.annotations.Nullable;

/**
 * All that is measured of one face in one frame.
 *
 * @param box around the mesh; its score is the mesh's presence
 * @param landmarks {@code IBUG_68}
 * @param mesh {@code MESH_468}, its lids refined by the iris network
 * @param leftIris the candidate's own left; null where it cannot be seen
 * @param rightIris the candidate's own right; null where it cannot be seen
 * @param headPose relative to the camera
 * @param quality how far all this can be trusted
 */
public record MeasuredFace(
    FaceBox box,
    FaceLandmarks landmarks,
    FaceLandmarks mesh,
    @Nullable Iris leftIris,
    @Nullable Iris rightIris,
    HeadPose headPose,
    FaceQuality quality) {
  /**
   * Says whose face this is.
   *
   * @param timestampMicros the time of the frame, in microseconds
   * @param otherFaces how many other faces were seen
   * @param trackId the track it belongs to
   * @return the observation
   */
  public FaceFound observed(long timestampMicros, int otherFaces, int trackId) {
    return new FaceFound(
        timestampMicros,
        otherFaces,
        trackId,
        box,
        landmarks,
        mesh,
        leftIris,
        rightIris,
        headPose,
        quality);
  }
}
