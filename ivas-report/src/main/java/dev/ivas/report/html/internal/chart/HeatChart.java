package dev.ivas.report.html.internal.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many numbers over time as rows of colours, as the page's script reads it.
 *
 * @param x middle of each step, in seconds
 * @param labels of the rows, from top to bottom
 * @param levels of each row at each step, in tenths of the row's standard deviation from its mean,
 *     -{@value #MOST} to {@value #MOST}; null where absent
 */
public record HeatChart(
    List<@Nullable Double> x, List<String> labels, List<List<@Nullable Integer>> levels) {
  /** Three standard deviations, in tenths. */
  static final int MOST = 30;

  private static final double TENTHS = 10;

  /**
   * Makes a chart; each row has a colour scale of its own.
   *
   * @param labels of the rows, from top to bottom
   * @param course with a line for each row
   * @return the chart
   */
  static HeatChart of(List<String> labels, Course course) {
    return new HeatChart(
        Decimals.round(course.seconds(), 3),
        labels,
        IntStream.range(0, labels.size())
            .mapToObj(row -> levels(course.line(row).mean()))
            .toList());
  }

  /** {@return whether any row has any value} */
  public boolean hasValues() {
    return levels.stream().flatMap(List::stream).anyMatch(level -> level != null);
  }

  private static List<@Nullable Integer> levels(List<Double> values) {
    double[] known = values.stream().mapToDouble(v -> v).filter(v -> !Double.isNaN(v)).toArray();
    double mean = IntStream.range(0, known.length).mapToDouble(i -> known[i]).average().orElse(0);
    double variance =
        IntStream.range(0, known.length)
            .mapToDouble(i -> (known[i] - mean) * (known[i] - mean))
            .average()
            .orElse(0);
    double scale = variance > 0 ? TENTHS / Math.sqrt(variance) : 0;
    return values.stream().map(value -> level(scale * (value - mean))).toList();
  }

  private static @Nullable Integer level(double tenths) {
    return Double.isNaN(tenths)
        ? null
        : Integer.valueOf((int) Math.max(-MOST, Math.min(MOST, Math.round(tenths))));
  }
}
