package dev.ivas.audio.yin;

import dev.ivas.audio.internal.Autocorrelation;

/**
 * The cumulative mean normalized difference of a window with itself, and its troughs.
 *
 * <pre>
 * d(t)  = sum over i of (x[i] - x[i + t])²      zeros beyond the window's end
 *       = 2 (r(0) - r(t)) - (x[0]² + ... + x[t-1]²)
 * d'(t) = d(t) t / (d(1) + ... + d(t))
 * </pre>
 *
 * <p>The autocorrelation {@code r} comes from a pair of transforms. As in librosa, {@code d(1)} is
 * larger by {@code x[0]²} than the formula says. Confined to one thread; the last window's values
 * lie in its arrays.
 *
 * <p>Source: de Cheveigné and Kawahara 2002, equations 6 to 8 and step 5.
 */
final class NormalizedDifference {
  private final int sampleRateHz;
  private final int windowLength;
  private final int shortestPeriod;
  private final int longestPeriod;
  private final Autocorrelation autocorrelation;
  private final double[] work;
  private final double[] values;

  NormalizedDifference(int sampleRateHz, YinOptions options) {
    this.sampleRateHz = sampleRateHz;
    windowLength = options.window().windowLength();
    shortestPeriod = options.shortestPeriod(sampleRateHz);
    longestPeriod = options.longestPeriod(sampleRateHz);
    if (shortestPeriod < 1 || longestPeriod < shortestPeriod + 2) {
      throw new IllegalArgumentException(
          "windows of %d samples at %d Hz hold no periods of %s to %s Hz; take longer ones"
              .formatted(windowLength, sampleRateHz, options.minHz(), options.maxHz()));
    }
    autocorrelation = new Autocorrelation(Integer.highestOneBit(windowLength + longestPeriod) << 1);
    work = autocorrelation.values();
    values = new double[longestPeriod - shortestPeriod + 1];
  }

  /** Computes the values of one window. */
  void compute(double[] samples, int offset) {
    System.arraycopy(samples, offset, work, 0, windowLength);
    autocorrelation.correlate(windowLength);
    double whole = 2 * work[0];
    double passed = 0;
    double sum = 0;
    for (int lag = 1; lag <= longestPeriod; lag++) {
      double difference = whole - 2 * work[lag] - passed;
      sum += difference;
      double sample = samples[offset + lag];
      passed += lag == 1 ? samples[offset] * samples[offset] + sample * sample : sample * sample;
      if (lag >= shortestPeriod) {
        values[lag - shortestPeriod] = difference / (sum / lag + Double.MIN_NORMAL);
      }
    }
  }

  /** {@return how many periods are compared, shortest first} */
  int count() {
    return values.length;
  }

  /** {@return how unlike the window is to itself one period later: 0 for the same} */
  double value(int index) {
    return values[index];
  }

  /** {@return whether the value is lower than both neighbours; an end has only one} */
  boolean isTrough(int index) {
    double value = values[index];
    boolean last = index == values.length - 1;
    if (index == 0) {
      return value < values[1];
    }
    return value < values[index - 1] && (last || value <= values[index + 1]);
  }

  /** {@return the index of the lowest value} */
  int lowest() {
    int lowest = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] < values[lowest]) {
        lowest = i;
      }
    }
    return lowest;
  }

  /** {@return the frequency of a period, refined by a parabola through its neighbours} */
  double hz(int index) {
    return sampleRateHz / (shortestPeriod + index + shift(index));
  }

  private double shift(int index) {
    if (index == 0 || index == values.length - 1) {
      return 0;
    }
    double curvature = values[index + 1] + values[index - 1] - 2 * values[index];
    double slope = (values[index + 1] - values[index - 1]) / 2;
    return Math.abs(slope) >= Math.abs(curvature) ? 0 : -slope / curvature;
  }
}
