package dev.ivas.report.cohort.internal;

import dev.ivas.report.internal.statistics.Bounds;
import dev.ivas.report.internal.statistics.Wilson;
import java.util.Arrays;

/**
 * The place of a score among those of others.
 *
 * <p>The percentage of the others that score lower; those who score the same count half (the
 * mid-rank). The place is at least one other away from both ends: that all others are above, or all
 * below, would be said of each single one of them.
 *
 * @param percentile in (0, 100)
 * @param interval Wilson's 95 % interval of it, in [0, 100], for the people the others stand for;
 *     the score's own uncertainty is not in it
 */
public record PercentileRank(double percentile, Bounds interval) {
  /**
   * Places a score.
   *
   * @param score to be placed
   * @param others of other people, shape [n], {@code n >= 2}
   * @return its place
   */
  public static PercentileRank of(double score, double[] others) {
    if (others.length < 2) {
      throw new IllegalArgumentException("a place needs two others, but has " + others.length);
    }
    double below = Arrays.stream(others).filter(other -> other < score).count();
    double equal = Arrays.stream(others).filter(other -> other == score).count();
    double rank = Math.max(1, Math.min(others.length - 1, below + equal / 2));
    Bounds share = Wilson.interval(rank, others.length);
    return new PercentileRank(
        100 * rank / others.length, new Bounds(100 * share.low(), 100 * share.high()));
  }
}
