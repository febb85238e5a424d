package dev.ivas;

import dev.ivas.core.live.LiveSnapshot;

/**
 * Is told what a live session has seen and heard, some times a second of media time, and once more
 * when it ends.
 */
@FunctionalInterface
public interface SessionListener {
  /** Ignores everything. */
  SessionListener NONE = snapshot -> {};

  /**
   * Takes a snapshot, on a thread of the session's own, one at a time: a slow listener misses some
   * and holds up nobody. One that throws is told nothing more.
   *
   * @param snapshot what has been seen and heard so far
   */
  void onSnapshot(LiveSnapshot snapshot);
}
