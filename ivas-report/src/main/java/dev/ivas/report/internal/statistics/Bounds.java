package dev.ivas.report.internal.statistics;

/**
 * The two ends of an interval.
 *
 * @param low lower end
 * @param high upper end, not below the lower; may be infinite for ratios
 */
public record Bounds(double low, double high) {
  public Bounds {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval needs low <= high: " + low + ", " + high);
    }
  }
}
