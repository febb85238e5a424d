package dev.ivas.gaze.blink;

/** Percentiles of a value over the last seconds, each value weighted by the time it held. */
final class RecentValues {
  private static final double MEMORY_SECONDS = 10;
  private static final int BINS = 160;
  private static final double BIN_WIDTH = 0.005;

  private final double[] seconds = new double[BINS];

  /** Starts as if {@code value} had held for {@code priorSeconds}. */
  RecentValues(double value, double priorSeconds) {
    seconds[bin(value)] = priorSeconds;
  }

  /** Adds a value of at least 0; those from 0.8 on count as 0.8. */
  void add(double value, double heldSeconds) {
    double kept = Math.exp(-heldSeconds / MEMORY_SECONDS);
    for (int i = 0; i < BINS; i++) {
      seconds[i] *= kept;
    }
    seconds[bin(value)] += heldSeconds;
  }

  /** Returns the value that was not exceeded for this share of the time, to the nearest 0.0025. */
  double percentile(double share) {
    double left = 0;
    for (double value : seconds) {
      left += share * value;
    }
    int i = 0;
    while (i < BINS - 1 && left > seconds[i]) {
      left -= seconds[i];
      i++;
    }
    return (i + 0.5) * BIN_WIDTH;
  }

  private static int bin(double value) {
    return (int) Math.min(BINS - 1, value / BIN_WIDTH);
  }
}
