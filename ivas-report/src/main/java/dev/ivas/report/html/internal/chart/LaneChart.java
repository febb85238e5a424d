package dev.ivas.report.html.internal.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A chart with a lane for each of several classes, as the page's script reads it.
 *
 * @param lanes from top to bottom
 * @param stretches start and end in seconds, and the lane's index; empty where there are too many
 * @param x middle of each step of the levels, in seconds; empty without levels
 * @param levels of each lane at each step, in [0, 1]; empty where the stretches tell enough
 * @param all stretches, for tables
 */
public record LaneChart(
    List<Lane> lanes,
    List<List<Double>> stretches,
    List<@Nullable Double> x,
    List<List<@Nullable Double>> levels,
    @JsonIgnore List<Stretch> all) {

  /**
   * One class.
   *
   * @param key names its colour
   * @param label for people
   */
  public record Lane(String key, String label) {}

  /**
   * Makes a chart of stretches: of each one, or of how much of each step they cover where they are
   * more than 1,000.
   *
   * @param lanes from top to bottom
   * @param all the stretches
   * @param duration of the interview, in seconds
   * @return the chart
   */
  public static LaneChart of(List<Lane> lanes, List<Stretch> all, double duration) {
    if (!Stretch.tooMany(all)) {
      return new LaneChart(lanes, spans(all), List.of(), List.of(), all);
    }
    Coverage coverage = new Coverage(all, lanes.size(), duration);
    return new LaneChart(
        lanes,
        List.of(),
        Decimals.round(coverage.seconds(), 3),
        levels(lanes, coverage::shares),
        all);
  }

  /**
   * Adds levels behind the stretches, or in place of what they cover.
   *
   * @param course with a line for each lane
   * @return the chart with levels
   */
  LaneChart withLevels(Course course) {
    return new LaneChart(
        lanes,
        stretches,
        Decimals.round(course.seconds(), 3),
        levels(lanes, lane -> course.line(lane).mean()),
        all);
  }

  /** {@return whether the stretches are too many to be drawn one by one} */
  public boolean isDense() {
    return Stretch.tooMany(all);
  }

  private static List<List<@Nullable Double>> levels(
      List<Lane> lanes, IntFunction<List<Double>> ofLane) {
    return IntStream.range(0, lanes.size())
        .mapToObj(lane -> Decimals.round(ofLane.apply(lane), 2))
        .toList();
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
    for (Stretch stretch : all) {
      int last = shares.length == 0 ? -1 : intervals.indexOf(stretch.end());
      for (int i = intervals.indexOf(stretch.start()); i <= last; i++) {
        double from = Math.max(stretch.start(), intervals.start(i));
        double to = Math.min(stretch.end(), intervals.end(i));
        double length = intervals.end(i) - intervals.start(i);
        shares[i][stretch.lane()] += Math.max(0, to - from) / length;
      }
    }
    return shares;
  }
}
