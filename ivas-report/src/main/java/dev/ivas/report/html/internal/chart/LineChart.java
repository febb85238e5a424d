package dev.ivas.report.html.internal.chart;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart of numbers over time, as the page's script reads it.
 *
 * @param unit of all lines; empty where they have none
 * @param x middle of each step, in seconds
 * @param traces the lines
 * @param shades stretches marked behind them
 * @param range lowest and highest value the chart shows at least
 */
public record LineChart(
    String unit,
    List<@Nullable Double> x,
    List<Trace> traces,
    List<Shade> shades,
    List<Double> range) {

  /**
   * One line.
   *
   * @param key names its colour and dashes
   * @param label for people
   * @param mean a value a step, null where absent
   * @param low lowest value of each step; empty where the mean tells enough
   * @param high highest value of each step; empty where the mean tells enough
   */
  public record Trace(
      String key,
      String label,
      List<@Nullable Double> mean,
      List<@Nullable Double> low,
      List<@Nullable Double> high) {

    static Trace mean(String key, String label, Course.Line line, int decimals) {
      return new Trace(key, label, Decimals.round(line.mean(), decimals), List.of(), List.of());
    }

    static Trace range(String key, String label, Course.Line line, int decimals) {
      return new Trace(
          key,
          label,
          Decimals.round(line.mean(), decimals),
          Decimals.round(line.low(), decimals),
          Decimals.round(line.high(), decimals));
    }
  }

  /**
   * Stretches of one kind.
   *
   * @param key names their colour
   * @param label for people
   * @param spans start and end of each, in seconds; where they are too many, of each step that
   *     holds any, with a weight in [0, 1]
   */
  public record Shade(String key, String label, List<List<Double>> spans) {
    static Shade of(String key, String label, List<Stretch> marks, double duration) {
      return new Shade(
          key,
          label,
          Stretch.tooMany(marks)
              ? new Coverage(marks, 1, duration).weighted(0)
              : marks.stream().map(mark -> Decimals.span(mark.start(), mark.end())).toList());
    }
  }

  /** {@return whether any line has any value} */
  public boolean hasValues() {
    return traces.stream().flatMap(trace -> trace.mean.stream()).anyMatch(value -> value != null);
  }

  /**
   * Returns the mean of each line in each interval.
   *
   * @param intervals of the interview
   * @return means, NaN where a line has none, shape [intervals][lines]
   */
  public double[][] means(Intervals intervals) {
    double[][] means = new double[intervals.count()][traces.size()];
    for (int line = 0; line < traces.size(); line++) {
      double[] sums = new double[intervals.count()];
      int[] counts = new int[intervals.count()];
      List<@Nullable Double> values = traces.get(line).mean;
      for (int i = 0; i < values.size() && counts.length > 0; i++) {
        Double time = x.get(i);
        Double value = values.get(i);
        if (time != null && value != null) {
          int interval = intervals.indexOf(time);
          sums[interval] += value;
          counts[interval]++;
        }
      }
      for (int i = 0; i < sums.length; i++) {
        means[i][line] = counts[i] == 0 ? Double.NaN : sums[i] / counts[i];
      }
    }
    return means;
  }

  static List<Double> atLeast(double low, double high) {
    return Arrays.asList(low, high);
  }
}
