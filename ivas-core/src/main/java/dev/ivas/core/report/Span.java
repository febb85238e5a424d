package dev.ivas.core.report;

import dev.ivas.core.time.TimeSpan;

/**
 * A stretch of time in a report.
 *
 * @param start in seconds
 * @param end in seconds, at least {@code start}
 */
public record Span(double start, double end) {
  public Span {
    if (!(end >= start) || !Double.isFinite(end - start)) {
      throw new IllegalArgumentException(
          "a span must be finite and ordered: " + start + ", " + end);
    }
  }

  /**
   * Converts a span of the media clock.
   *
   * @param span in microseconds
   * @return the same in seconds
   */
  public static Span of(TimeSpan span) {
    return new Span(span.startSeconds(), span.endSeconds());
  }
}
