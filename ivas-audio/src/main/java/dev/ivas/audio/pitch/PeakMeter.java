package dev.ivas.audio.pitch;

/** The largest magnitude of a stream of samples, their mean taken off. */
final class PeakMeter {
  private double sum;
  private long count;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  void accept(double[] samples, int from, int to) {
    for (int i = from; i < to; i++) {
      double value = samples[i];
      sum += value;
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    count += to - from;
  }

  /** {@return what {@link #peak} will be at least, whatever follows} */
  double least() {
    return count == 0 ? 0 : 0.5 * (max - min);
  }

  /** {@return the largest distance from the mean, 0 without samples} */
  double peak() {
    if (count == 0) {
      return 0;
    }
    double mean = sum / count;
    return Math.max(max - mean, mean - min);
  }
}
