package dev.ivas;

/** Is told what a live session has seen and heard, four times a second of media time. */
@FunctionalInterface
public interface SessionListener {
  /** Ignores everything. */
  SessionListener NONE = snapshot -> {};

  /**
   * Takes a snapshot, on the thread that feeds the session: it should return quickly.
   *
   * @param snapshot what has been seen and heard so far
   */
  void onSnapshot(LiveSnapshot snapshot);
}
