package dev.ivas.gaze.blink;

/**
 * Percentiles of a value over the last seconds, each value weighted by the time it held.
 *
 * <p>A value is shared between the two nearest bins and percentiles are interpolated, so that a
 * slightly different value never makes more than a slight difference.
 */
final class RecentValues {
  private static final double MEMORY_SECONDS = 10;
  private static final int BINS = 161;

  private final double[] seconds = new double[BINS];
  private final double binWidth;

  /** Starts as if {@code value} had held for {@code priorSeconds}; none is above {@code limit}. */
  RecentValues(double limit, double value, double priorSeconds) {
    binWidth = limit / (BINS - 1);
    share(value, priorSeconds);
  }

  /** Adds a value of at least 0; those above the limit count as that. */
  void add(double value, double heldSeconds) {
    double kept = Math.exp(-heldSeconds / MEMORY_SECONDS);
    for (int i = 0; i < BINS; i++) {
      seconds[i] *= kept;
    }
    share(value, heldSeconds);
  }

  /** Returns the value that was not exceeded for this share of the time, in (0, 1). */
  double percentile(double share) {
    double wanted = 0;
    for (double value : seconds) {
      wanted += share * value;
    }
    double middle = seconds[0] / 2;
    int i = 0;
    while (i < BINS - 2 && middle + step(i) < wanted) {
      middle += step(i);
      i++;
    }
    double between = step(i) > 0 ? (wanted - middle) / step(i) : 0;
    return (i + Math.max(0, between)) * binWidth;
  }

  /** Returns the time from the middle of a bin's to the middle of the next one's. */
  private double step(int i) {
    return (seconds[i] + seconds[i + 1]) / 2;
  }

  private void share(double value, double heldSeconds) {
    double place = Math.min(BINS - 1, value / binWidth);
    int bin = Math.min(BINS - 2, (int) place);
    seconds[bin + 1] += (place - bin) * heldSeconds;
    seconds[bin] += (1 - (place - bin)) * heldSeconds;
  }
}
