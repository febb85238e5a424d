package dev.ivas.report.html.internal.section;

import dev.ivas.report.html.internal.chart.Intervals;
import dev.ivas.report.html.internal.chart.LaneChart;
import dev.ivas.report.html.internal.chart.LineChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A table of text; the first cell of each row names it.
 *
 * @param caption what the table tells
 * @param head names of the columns
 * @param rows the cells
 */
public record Table(String caption, List<String> head, List<Row> rows) {

  /**
   * One row.
   *
   * @param name of the row
   * @param cells the others
   */
  public record Row(String name, List<String> cells) {}

  static Table of(LaneChart chart, Intervals intervals) {
    double[][] shares = chart.shares(intervals);
    return of(
        "Share of each interval",
        chart.lanes().stream().map(LaneChart.Lane::label).toList(),
        intervals,
        i -> Arrays.stream(shares[i]).mapToObj(Wording::percent).toList());
  }

  static Table of(LineChart chart, Intervals intervals, int decimals) {
    double[][] means = chart.means(intervals);
    return of(
        "Mean of each interval" + (chart.unit().isEmpty() ? "" : ", in " + chart.unit()),
        chart.traces().stream().map(LineChart.Trace::label).toList(),
        intervals,
        i -> Arrays.stream(means[i]).mapToObj(mean -> cell(mean, decimals)).toList());
  }

  private static String cell(double mean, int decimals) {
    return Double.isNaN(mean) ? "none" : Wording.number(mean, decimals);
  }

  private static Table of(
      String caption, List<String> names, Intervals intervals, IntFunction<List<String>> cells) {
    List<String> head = new ArrayList<>(List.of("Time"));
    head.addAll(names);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < intervals.count(); i++) {
      String time = Wording.range(intervals.start(i), intervals.end(i));
      rows.add(new Row(time, cells.apply(i)));
    }
    return new Table(caption, head, rows);
  }
}
