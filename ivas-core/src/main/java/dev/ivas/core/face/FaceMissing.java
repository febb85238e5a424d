package dev.ivas.core.face;

import java.util.Optional;

/**
 * No usable face of the candidate in one frame.
 *
 * @param timestampMicros the time of the frame, in microseconds
 * @param otherFaces how many faces were seen that are not the candidate's, at least 0
 */
public record FaceMissing(long timestampMicros, int otherFaces) implements FaceObservation {
  @Override
  public Optional<FaceFound> found() {
    return Optional.empty();
  }
}
