package dev.ivas.core.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of faces over the interview.
 *
 * @param detectedShare share of frames with the candidate's face
 * @param meanQuality over those frames, in [0, 1]; null without any
 * @param multipleFacesShare share of frames with more than one face
 * @param headPose mean over the frames with a face; null without any
 * @param otherFaces when other faces were seen, and how many
 */
public record FaceSection(
    double detectedShare,
    @Nullable Double meanQuality,
    double multipleFacesShare,
    @Nullable HeadPoseDegrees headPose,
    List<OtherFaces> otherFaces) {
  public FaceSection {
    otherFaces = List.copyOf(otherFaces);
  }

  /**
   * A mean head pose; signs as {@link dev.ivas.core.face.HeadPose}.
   *
   * @param yawDegrees positive to the candidate's own left
   * @param pitchDegrees positive upwards
   * @param rollDegrees positive towards the candidate's own left shoulder
   */
  public record HeadPoseDegrees(double yawDegrees, double pitchDegrees, double rollDegrees) {}

  /**
   * A stretch in which other faces were seen.
   *
   * @param start in seconds
   * @param end in seconds
   * @param count most faces at once beside the candidate's
   */
  public record OtherFaces(double start, double end, int count) {}
}
