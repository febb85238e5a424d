package dev.ivas.llm.internal.chat;

import java.time.Clock;

/**
 * How retries are timed.
 *
 * @param maxRetries after the first try, 0 to 20
 * @param clock for dates in Retry-After
 * @param jitterSeed of the random part of waits
 * @param sleeper who waits
 */
public record Pace(int maxRetries, Clock clock, long jitterSeed, Sleeper sleeper) {
  /** Waits; tests do so without losing time. */
  @FunctionalInterface
  public interface Sleeper {
    /**
     * Waits.
     *
     * @param millis how long
     * @throws InterruptedException if the thread was interrupted
     */
    void sleep(long millis) throws InterruptedException;
  }

  /**
   * Returns the pace of real life.
   *
   * @param maxRetries after the first try
   * @param jitterSeed of the random part of waits
   * @return system clock, sleeping threads
   */
  public static Pace real(int maxRetries, long jitterSeed) {
    return new Pace(maxRetries, Clock.systemUTC(), jitterSeed, Thread::sleep);
  }
}
