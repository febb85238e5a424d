package dev.ivas.core.face;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The candidate's face in one frame.
 *
 * @param timestampMicros the time of the frame, in microseconds
 * @param otherFaces how many other faces were seen, at least 0
 * @param trackId stays the same while one face is followed; a face that was lost and found again
 *     elsewhere gets another
 * @param box the face without much hair or neck
 * @param landmarks the 68 points of {@link LandmarkScheme#IBUG_68}
 * @param mesh the points of {@link LandmarkScheme#MESH_468}, or null where another landmarker is
 *     used
 * @param leftIris the candidate's own left, or null where it cannot be seen
 * @param rightIris the candidate's own right, or null where it cannot be seen
 * @param headPose relative to the camera
 * @param quality how far all this can be trusted
 */
public record FaceFound(
    long timestampMicros,
    int otherFaces,
    int trackId,
    FaceBox box,
    FaceLandmarks landmarks,
    @Nullable FaceLandmarks mesh,
    @Nullable Iris leftIris,
    @Nullable Iris rightIris,
    HeadPose headPose,
    FaceQuality quality)
    implements FaceObservation {
  public FaceFound {
    if (landmarks.scheme() != LandmarkScheme.IBUG_68) {
      throw new IllegalArgumentException("landmarks must be IBUG_68, not " + landmarks.scheme());
    }
    if (otherFaces < 0) {
      throw new IllegalArgumentException("otherFaces must not be negative");
    }
  }

  @Override
  public Optional<FaceFound> found() {
    return Optional.of(this);
  }
}
