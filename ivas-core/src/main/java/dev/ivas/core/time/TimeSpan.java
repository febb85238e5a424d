package dev.ivas.core.time;

/**
 * A half-open stretch of media time, from its start up to but not including its end.
 *
 * @param startMicros first instant, in microseconds on the media clock
 * @param endMicros first instant after it, in microseconds, {@code endMicros >= startMicros}
 */
public record TimeSpan(long startMicros, long endMicros) implements Comparable<TimeSpan> {
  /** Microseconds in a second. */
  public static final long MICROS_PER_SECOND = 1_000_000L;

  public TimeSpan {
    if (endMicros < startMicros) {
      throw new IllegalArgumentException(
          "a span must not end before it starts, but got " + startMicros + " to " + endMicros);
    }
  }

  /** {@return the length in microseconds, at least 0} */
  public long durationMicros() {
    return endMicros - startMicros;
  }

  /** {@return the length in seconds, at least 0} */
  public double durationSeconds() {
    return toSeconds(durationMicros());
  }

  /** {@return the start in seconds} */
  public double startSeconds() {
    return toSeconds(startMicros);
  }

  /** {@return the end in seconds} */
  public double endSeconds() {
    return toSeconds(endMicros);
  }

  /**
   * Tells whether an instant lies inside.
   *
   * @param micros an instant on the same clock
   * @return true from the start up to, not including, the end
   */
  public boolean contains(long micros) {
    return micros >= startMicros && micros < endMicros;
  }

  /**
   * Converts a time on the media clock to seconds, as reports give it.
   *
   * @param micros a time in microseconds
   * @return the same time in seconds
   */
  public static double toSeconds(long micros) {
    return micros / (double) MICROS_PER_SECOND;
  }

  /**
   * Converts seconds to the media clock.
   *
   * @param seconds a finite time in seconds
   * @return the nearest microsecond
   * @throws IllegalArgumentException if {@code seconds} is not finite
   */
  public static long toMicros(double seconds) {
    if (!Double.isFinite(seconds)) {
      throw new IllegalArgumentException("a time must be finite, but got " + seconds);
    }
    return Math.round(seconds * MICROS_PER_SECOND);
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(TimeSpan other) {
    int byStart = Long.compare(startMicros, other.startMicros);
    return byStart != 0 ? byStart : Long.compare(endMicros, other.endMicros);
  }
}
