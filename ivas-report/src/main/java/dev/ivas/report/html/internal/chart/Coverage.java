package dev.ivas.report.html.internal.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of each 200th of an interview stretches cover, where they are too many to be drawn.
 *
 * <p>Nothing is dropped: what is too short to be seen adds to the share of its step.
 */
final class Coverage {
  /** Steps of an interview. */
  static final int STEPS = 200;

  private final double stepSeconds;
  private final double[][] shares;

  /**
   * Adds up stretches.
   *
   * @param stretches of any number
   * @param lanes how many there are
   * @param duration of the interview, in seconds, above 0
   */
  Coverage(List<Stretch> stretches, int lanes, double duration) {
    stepSeconds = duration / STEPS;
    shares = new double[lanes][STEPS];
    stretches.forEach(this::add);
  }

  private void add(Stretch stretch) {
    int last = Math.min(STEPS - 1, (int) (stretch.end() / stepSeconds));
    for (int i = Math.max(0, (int) (stretch.start() / stepSeconds)); i <= last; i++) {
      double from = Math.max(stretch.start(), i * stepSeconds);
      double to = Math.min(stretch.end(), (i + 1) * stepSeconds);
      shares[stretch.lane()][i] += Math.max(0, to - from) / stepSeconds;
    }
  }

  /** {@return the middle of each step, in seconds} */
  List<Double> seconds() {
    return IntStream.range(0, STEPS).mapToObj(i -> (i + 0.5) * stepSeconds).toList();
  }

  /** {@return the share of each step that a lane covers} */
  List<Double> shares(int lane) {
    return Arrays.stream(shares[lane]).boxed().toList();
  }

  /** Returns each step of a lane with its share relative to the fullest: start, end, weight. */
  List<List<Double>> weighted(int lane) {
    double fullest = Arrays.stream(shares[lane]).max().orElse(0);
    List<List<Double>> weighted = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      if (shares[lane][i] > 0) {
        weighted.add(
            List.of(
                Decimals.round(i * stepSeconds, 3),
                Decimals.round((i + 1) * stepSeconds, 3),
                Decimals.round(shares[lane][i] / fullest, 2)));
      }
    }
    return weighted;
  }
}
