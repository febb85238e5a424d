package dev.ivas.core.face;

import java.util.Optional;

/** What was seen of the candidate's face in one frame: a face, or the reason there is none. */
public sealed interface FaceObservation permits FaceFound, FaceMissing {
  /** {@return the time of the frame, in microseconds} */
  long timestampMicros();

  /** {@return how many faces other than the candidate's were seen, at least 0} */
  int otherFaces();

  /** {@return the face, where one was found} */
  Optional<FaceFound> found();
}
