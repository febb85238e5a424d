package dev.ivas.examples.web.progress;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The latest progress of every interview at work; thread-safe. */
public final class ProgressBoard {
  private final Map<String, JobProgress> latest = new ConcurrentHashMap<>();
  private long version;
  private long list;

  /**
   * Notes how far one has come.
   *
   * @param id of the interview
   * @param progress replaces what was noted before
   */
  public void put(String id, JobProgress progress) {
    JobProgress before = latest.put(id, progress);
    boolean movedOn = before == null || (before.position() == 0) != (progress.position() == 0);
    tell(movedOn);
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
    tell(true);
  }

  private synchronized void tell(boolean inList) {
    version++;
    list += inList ? 1 : 0;
    notifyAll();
  }

  /** {@return the latest of each, by id} */
  public Map<String, JobProgress> latest() {
    return Map.copyOf(latest);
  }

  /** {@return a number that grows with every change} */
  public synchronized long version() {
    return version;
  }

  /** {@return a number that grows when an interview comes, goes or moves on to another state} */
  public synchronized long list() {
    return list;
  }

  /**
   * Waits for a change.
   *
   * @param known the version that the caller knows
   * @param millis to wait at most, above 0
   * @return the version now; the known one if nothing changed
   * @throws InterruptedException if the thread is interrupted
   */
  synchronized long awaitAfter(long known, long millis) throws InterruptedException {
    long deadline = System.nanoTime() + 1_000_000 * millis;
    long left = millis;
    while (version == known && left > 0) {
      wait(left);
      left = (deadline - System.nanoTime()) / 1_000_000;
    }
    return version;
  }
}
