package dev.ivas.report.html.internal.chart;

import java.util.stream.DoubleStream;

/**
 * An interview cut into equal intervals of a round length, at most 20, for tables beside charts.
 *
 * @param lengthSeconds of each; the last may be cut short
 * @param count how many
 * @param durationSeconds of the interview
 */
public record Intervals(double lengthSeconds, int count, double durationSeconds) {
  private static final int MOST = 20;
  private static final double[] ROUND_SECONDS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600
  };

  /**
   * Cuts an interview.
   *
   * @param durationSeconds of it
   * @return its intervals; none where it lasts no time
   */
  public static Intervals of(double durationSeconds) {
    double length =
        DoubleStream.of(ROUND_SECONDS)
            .filter(seconds -> durationSeconds / seconds <= MOST)
            .findFirst()
            .orElse(Math.ceil(durationSeconds / MOST));
    int count = durationSeconds > 0 ? (int) Math.ceil(durationSeconds / length) : 0;
    return new Intervals(length, count, durationSeconds);
  }

  /**
   * Returns where an interval starts.
   *
   * @param index from 0
   * @return in seconds
   */
  public double start(int index) {
    return index * lengthSeconds;
  }

  /**
   * Returns where an interval ends.
   *
   * @param index from 0
   * @return in seconds
   */
  public double end(int index) {
    return Math.min(durationSeconds, (index + 1) * lengthSeconds);
  }

  /**
   * Finds the interval of an instant.
   *
   * @param seconds the instant
   * @return its index, the nearest one outside of the interview
   */
  public int indexOf(double seconds) {
    return Math.max(0, Math.min(count - 1, (int) (seconds / lengthSeconds)));
  }
}
