package dev.ivas.examples.web.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The latest progress of every interview at work; thread-safe. */
public final class ProgressBoard {
  private final Map<String, JobProgress> latest = new ConcurrentHashMap<>();
  private final AtomicLong version = new AtomicLong();

  /**
   * Notes how far one has come.
   *
   * @param id of the interview
   * @param progress replaces what was noted before
   */
  public void put(String id, JobProgress progress) {
    latest.put(id, progress);
    changed();
  }

  /**
   * Forgets one that is settled.
   *
   * @param id of the interview
   */
  public void remove(String id) {
    latest.remove(id);
    changed();
  }

  /** Says that something else about the interviews has changed. */
  public void changed() {
    version.incrementAndGet();
  }

  /** {@return the latest of each, by id} */
  public Map<String, JobProgress> latest() {
    return Map.copyOf(latest);
  }

  /** {@return a number that grows with every change} */
  public long version() {
    return version.get();
  }
}
