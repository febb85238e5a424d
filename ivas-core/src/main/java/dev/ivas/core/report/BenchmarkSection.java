package dev.ivas.core.report;

import java.util.Map;

/**
 * The place of this report among earlier ones with the same questions.
 *
 * @param cohortSize how many other people
 * @param percentiles of each score, in [0, 100]; a score that too few others have is left out
 * @param intervals of each percentile, by the same names
 */
public record BenchmarkSection(
    int cohortSize, Map<String, Double> percentiles, Map<String, Interval> intervals) {
  public BenchmarkSection {
    percentiles = Ordered.copyOf(percentiles);
    intervals = Ordered.copyOf(intervals);
    if (!percentiles.keySet().equals(intervals.keySet())) {
      throw new IllegalArgumentException("each percentile needs its interval");
    }
  }

  /**
   * How sure a percentile is.
   *
   * @param low lower end of its 95 % interval, in [0, 100]
   * @param high upper end of its 95 % interval, in [0, 100]
   * @param others how many people it rests on, at most the size of the cohort
   */
  public record Interval(double low, double high, int others) {}
}
