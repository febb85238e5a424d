package dev.ivas.report.html.internal.chart;

import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers over time, thinned out: each step sums up equally many rows of a series.
 *
 * <p>A step keeps the lowest and the highest value beside the mean, so that what lasts shorter than
 * a step, such as a blink, stays visible. The series is read once; memory does not grow with it.
 */
public final class Course {
  /** Most steps of a course: about one a pixel. */
  public static final int MOST_STEPS = 1_000;

  private final List<Double> seconds = new ArrayList<>();
  private final List<Line> lines;

  private Course(int lines) {
    this.lines = new ArrayList<>(lines);
    for (int i = 0; i < lines; i++) {
      this.lines.add(new Line(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }
  }

  /** Takes one number from a row. */
  @FunctionalInterface
  public interface Reading {
    /**
     * Reads a row.
     *
     * @param row one value a column, NaN where absent
     * @return the number, or NaN
     */
    double of(float[] row);
  }

  /**
   * One number over time, a value a step; NaN where no row of the step had it.
   *
   * @param mean of the rows
   * @param low lowest of the rows
   * @param high highest of the rows
   */
  public record Line(List<Double> mean, List<Double> low, List<Double> high) {}

  /**
   * Reads a series.
   *
   * @param series of any length
   * @param readings what to take from its rows, one line each
   * @return the lines in the order of the readings
   */
  public static Course read(FeatureSeries series, List<Reading> readings) {
    long rowsPerStep = Math.max(1, (series.rows() + MOST_STEPS - 1) / MOST_STEPS);
    Course course = new Course(readings.size());
    Step step = new Step(readings.size());
    series.forEach(
        (micros, row) -> {
          step.add(micros, row, readings);
          if (step.rows == rowsPerStep) {
            course.add(step);
          }
        });
    if (step.rows > 0) {
      course.add(step);
    }
    return course;
  }

  /** {@return the middle of each step, in seconds} */
  public List<Double> seconds() {
    return seconds;
  }

  /**
   * Returns one line.
   *
   * @param index as in the readings
   * @return a value a step
   */
  public Line line(int index) {
    return lines.get(index);
  }

  private void add(Step step) {
    seconds.add((step.firstMicros + step.lastMicros) / 2.0 / TimeSpan.MICROS_PER_SECOND);
    for (int i = 0; i < lines.size(); i++) {
      boolean seen = step.counts[i] > 0;
      lines.get(i).mean.add(seen ? step.sums[i] / step.counts[i] : Double.NaN);
      lines.get(i).low.add(seen ? step.lows[i] : Double.NaN);
      lines.get(i).high.add(seen ? step.highs[i] : Double.NaN);
    }
    step.clear();
  }

  /** The rows of one step so far. */
  private static final class Step {
    private final double[] sums;
    private final double[] lows;
    private final double[] highs;
    private final int[] counts;
    private long firstMicros;
    private long lastMicros;
    private long rows;

    private Step(int lines) {
      sums = new double[lines];
      lows = new double[lines];
      highs = new double[lines];
      counts = new int[lines];
    }

    private void add(long micros, float[] row, List<Reading> readings) {
      firstMicros = rows == 0 ? micros : firstMicros;
      lastMicros = micros;
      rows++;
      for (int i = 0; i < sums.length; i++) {
        double value = readings.get(i).of(row);
        if (!Double.isNaN(value)) {
          lows[i] = counts[i] == 0 ? value : Math.min(lows[i], value);
          highs[i] = counts[i] == 0 ? value : Math.max(highs[i], value);
          sums[i] += value;
          counts[i]++;
        }
      }
    }

    private void clear() {
      rows = 0;
      Arrays.fill(sums, 0);
      Arrays.fill(counts, 0);
    }
  }
}
