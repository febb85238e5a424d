package dev.ivas.report.html.internal.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time that lies in one lane of a chart.
 *
 * @param start in seconds
 * @param end in seconds
 * @param lane which, from 0
 */
public record Stretch(double start, double end, int lane) {
  private static final int MOST = Course.MOST_STEPS;

  /**
   * Thins out stretches that follow each other: of more than 1,000, each thousandth of the time
   * goes to the lane that fills most of it.
   *
   * @param stretches in order, not overlapping
   * @param duration of the interview, in seconds
   * @return at most 1,000
   */
  public static List<Stretch> thinned(List<Stretch> stretches, double duration) {
    if (stretches.size() <= MOST || !(duration > 0)) {
      return stretches;
    }
    double step = duration / MOST;
    List<Stretch> thin = new ArrayList<>();
    int[] lanes = fullestLanes(stretches, step);
    for (int from = 0; from < MOST; ) {
      int to = from + 1;
      while (to < MOST && lanes[to] == lanes[from]) {
        to++;
      }
      if (lanes[from] >= 0) {
        thin.add(new Stretch(from * step, to * step, lanes[from]));
      }
      from = to;
    }
    return thin;
  }

  /**
   * Keeps the longest of stretches that mark a chart, where there are more than 1,000.
   *
   * @param stretches in order
   * @return at most 1,000, in order
   */
  public static List<Stretch> longest(List<Stretch> stretches) {
    return stretches.stream()
        .sorted(Comparator.comparingDouble(stretch -> stretch.start - stretch.end))
        .limit(MOST)
        .sorted(Comparator.comparingDouble(Stretch::start))
        .toList();
  }

  /** The lane with most of each step; -1 where there is none. */
  private static int[] fullestLanes(List<Stretch> stretches, double step) {
    int lanes = stretches.stream().mapToInt(Stretch::lane).max().orElse(0) + 1;
    double[][] seconds = new double[MOST][lanes];
    for (Stretch stretch : stretches) {
      int last = Math.min(MOST - 1, (int) (stretch.end / step));
      for (int i = Math.max(0, (int) (stretch.start / step)); i <= last; i++) {
        double from = Math.max(stretch.start, i * step);
        double to = Math.min(stretch.end, (i + 1) * step);
        seconds[i][stretch.lane] += Math.max(0, to - from);
      }
    }
    return Arrays.stream(seconds).mapToInt(Stretch::fullest).toArray();
  }

  private static int fullest(double[] seconds) {
    int fullest = -1;
    for (int i = 0; i < seconds.length; i++) {
      if (seconds[i] > 0 && (fullest < 0 || seconds[i] > seconds[fullest])) {
        fullest = i;
      }
    }
    return fullest;
  }
}
