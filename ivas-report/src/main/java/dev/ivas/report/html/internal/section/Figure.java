package dev.ivas.report.html.internal.section;

import dev.ivas.report.html.internal.chart.Intervals;
import dev.ivas.report.html.internal.chart.LaneChart;
import dev.ivas.report.html.internal.chart.LineChart;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart with all that says the same in text.
 *
 * @param id names the chart for the script
 * @param title of the figure
 * @param sentence what the chart shows, in words
 * @param legend what its colours and dashes mean; empty where the axis says it
 * @param table its numbers
 */
public record Figure(
    String id, String title, String sentence, List<LegendItem> legend, Table table) {

  /** {@return whether any mark needs telling} */
  public boolean hasLegend() {
    return !legend.isEmpty();
  }

  /**
   * One mark of a legend.
   *
   * @param key names its colour and dashes
   * @param label for people
   * @param shade whether it marks a stretch rather than a line
   */
  public record LegendItem(String key, String label, boolean shade) {}

  /**
   * What a figure is about.
   *
   * @param id names the chart for the script
   * @param title of the figure
   * @param sentence what the chart shows, in words
   */
  record Caption(String id, String title, String sentence) {}

  static Figure of(Caption caption, LaneChart chart, double duration) {
    return of(caption, Table.of(chart, Intervals.of(duration)));
  }

  /** A chart that only its own table tells in numbers. */
  static Figure of(Caption caption, Table table) {
    return new Figure(caption.id, caption.title, caption.sentence, List.of(), table);
  }

  static Figure of(Caption caption, LineChart chart, double duration) {
    List<LegendItem> legend = new ArrayList<>();
    if (chart.traces().size() > 1) {
      chart.traces().forEach(t -> legend.add(new LegendItem(t.key(), t.label(), false)));
    }
    chart.shades().stream()
        .filter(shade -> !shade.spans().isEmpty())
        .forEach(shade -> legend.add(new LegendItem(shade.key(), shade.label(), true)));
    int decimals = chart.unit().isEmpty() ? 2 : 1;
    Table table = Table.of(chart, Intervals.of(duration), decimals);
    return new Figure(caption.id, caption.title, caption.sentence, legend, table);
  }
}
