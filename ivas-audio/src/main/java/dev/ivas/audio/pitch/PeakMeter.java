package dev.ivas.audio.pitch;

import java.util.Arrays;

/**
 * The largest magnitude of a stream of samples, their mean taken off: in the channel where it is
 * largest.
 */
final class PeakMeter {
  private final int channels;
  private final double[] sum;
  private final double[] min;
  private final double[] max;
  private long count;

  /** Prepares for interleaved samples of so many channels. */
  PeakMeter(int channels) {
    this.channels = channels;
    sum = new double[channels];
    min = new double[channels];
    max = new double[channels];
    Arrays.fill(min, Double.POSITIVE_INFINITY);
    Arrays.fill(max, Double.NEGATIVE_INFINITY);
  }

  /** Takes the next samples, a whole number per channel. */
  void accept(double[] samples, int from, int to) {
    for (int c = 0; c < channels; c++) {
      for (int i = from + c; i < to; i += channels) {
        double value = samples[i];
        sum[c] += value;
        min[c] = Math.min(min[c], value);
        max[c] = Math.max(max[c], value);
      }
    }
    count += (to - from) / channels;
  }

  /** {@return what {@link #peak} will be at least, whatever follows} */
  double least() {
    double least = 0;
    for (int c = 0; c < channels && count > 0; c++) {
      least = Math.max(least, 0.5 * (max[c] - min[c]));
    }
    return least;
  }

  /** {@return the largest distance from the mean, 0 without samples} */
  double peak() {
    double peak = 0;
    for (int c = 0; c < channels && count > 0; c++) {
      double mean = sum[c] / count;
      peak = Math.max(peak, Math.max(max[c] - mean, mean - min[c]));
    }
    return peak;
  }
}
