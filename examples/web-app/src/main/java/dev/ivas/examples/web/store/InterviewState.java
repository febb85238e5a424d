package dev.ivas.examples.web.store;

/** Where an interview stands. */
public enum InterviewState {
  /** Its recording is being uploaded; may be taken up again. */
  UPLOADING,
  /** Its recording is there and waits for its turn. */
  WAITING,
  /** It is being analysed. */
  ANALYSING,
  /** It is going on in front of a camera. */
  LIVE,
  /** Its report is there. */
  DONE,
  /** It could not be analysed; the reason says why. */
  FAILED,
  /** Somebody called it off. */
  CANCELLED;

  /** {@return whether nothing more happens to it by itself} */
  public boolean isSettled() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
