package dev.ivas.internal.setup;

/** What happens to a frame when the analysis has not caught up. */
public enum WhenBehind {
  /** The caller waits: for recordings. */
  WAIT,
  /** The frame is left out and counted: for live interviews. */
  DROP_FRAMES
}
