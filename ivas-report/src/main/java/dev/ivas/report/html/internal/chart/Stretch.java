package dev.ivas.report.html.internal.chart;

import java.util.List;

/**
 * A stretch of time that lies in one lane of a chart.
 *
 * @param start in seconds
 * @param end in seconds
 * @param lane which, from 0
 */
public record Stretch(double start, double end, int lane) {
  /** More stretches than this cannot be told apart on a screen. */
  static final int MOST = Course.MOST_STEPS;

  static boolean tooMany(List<Stretch> stretches) {
    return stretches.size() > MOST;
  }
}
