package dev.ivas.report.html.internal.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rounds what charts show, so that a page does not carry digits that no screen can. */
final class Decimals {
  private Decimals() {}

  /** Rounds each; NaN becomes null. */
  static List<@Nullable Double> round(List<Double> values, int decimals) {
    List<@Nullable Double> rounded = new ArrayList<>(values.size());
    for (double value : values) {
      rounded.add(Double.isFinite(value) ? round(value, decimals) : null);
    }
    return rounded;
  }

  static double round(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return Math.round(value * scale) / scale;
  }

  static List<Double> span(double start, double end) {
    return List.of(round(start, 3), round(end, 3));
  }
}
