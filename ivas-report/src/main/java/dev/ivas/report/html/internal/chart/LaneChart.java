package dev.ivas.report.html.internal.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A chart with a lane for each of several classes, as the page's script reads it.
 *
 * @param lanes from top to bottom
 * @param stretches start and end in seconds, and the lane's index
 * @param x middle of each step of the levels, in seconds; empty without levels
 * @param levels of each lane at each step, in [0, 1]; empty where only stretches are known
 */
public record LaneChart(
    List<Lane> lanes,
    List<List<Double>> stretches,
    List<@Nullable Double> x,
    List<List<@Nullable Double>> levels) {

  /**
   * One class.
   *
   * @param key names its colour
   * @param label for people
   */
  public record Lane(String key, String label) {}

  /**
   * Makes a chart of stretches alone.
   *
   * @param lanes from top to bottom
   * @param stretches already thinned out
   * @return the chart
   */
  public static LaneChart of(List<Lane> lanes, List<Stretch> stretches) {
    return new LaneChart(lanes, spans(stretches), List.of(), List.of());
  }

  /**
   * Adds levels behind the stretches.
   *
   * @param course with a line for each lane
   * @return the chart with levels
   */
  LaneChart withLevels(Course course) {
    List<List<@Nullable Double>> rounded =
        IntStream.range(0, lanes.size())
            .mapToObj(lane -> Decimals.round(course.line(lane).mean(), 2))
            .toList();
    return new LaneChart(lanes, stretches, Decimals.round(course.seconds(), 3), rounded);
  }

  private static List<List<Double>> spans(List<Stretch> stretches) {
    return stretches.stream()
        .map(
            stretch ->
                List.of(
                    Decimals.round(stretch.start(), 3),
                    Decimals.round(stretch.end(), 3),
                    (double) stretch.lane()))
        .toList();
  }

  /**
   * Returns how much of each interval each lane fills.
   *
   * @param intervals of the interview
   * @return shares of the interval, shape [intervals][lanes]
   */
  public double[][] shares(Intervals intervals) {
    double[][] shares = new double[intervals.count()][lanes.size()];
    for (List<Double> stretch : stretches) {
      int lane = stretch.get(2).intValue();
      for (int i = intervals.indexOf(stretch.get(0)); i < shares.length; i++) {
        double from = Math.max(stretch.get(0), intervals.start(i));
        double to = Math.min(stretch.get(1), intervals.end(i));
        shares[i][lane] += Math.max(0, to - from) / (intervals.end(i) - intervals.start(i));
        if (stretch.get(1) <= intervals.end(i)) {
          break;
        }
      }
    }
    return shares;
  }
}
