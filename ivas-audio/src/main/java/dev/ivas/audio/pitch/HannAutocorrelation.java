package dev.ivas.audio.pitch;

import dev.ivas.audio.internal.Autocorrelation;
import dev.ivas.audio.internal.SampleGrid;
import java.util.Arrays;

/**
 * The autocorrelation of a Hann window of three longest periods, divided by the window's own.
 *
 * <p>Source: Boersma 1993, equations 7 to 9 and section 3.3.
 */
final class HannAutocorrelation implements LagCorrelation {
  private static final int PERIODS = 3;

  private final double sampleRateHz;
  private final int slice;
  private final int period;
  private final double[] window;
  private final double[] windowCorrelation;
  private final Autocorrelation autocorrelation;
  private final double[] work;
  private final double[][] windowed;
  private final double[] products;

  HannAutocorrelation(double sampleRateHz, int channels, double floorHz) {
    this.sampleRateHz = sampleRateHz;
    period = (int) Math.floor(sampleRateHz / floorHz);
    slice = (int) Math.floor(PERIODS / floorHz * sampleRateHz + 1e-9);
    int length = 2 * (slice / 2 - 1);
    if (length < 4) {
      throw new IllegalArgumentException("a floor of " + floorHz + " Hz leaves no window");
    }
    window = new double[length];
    for (int i = 0; i < length; i++) {
      window[i] = 0.5 - 0.5 * Math.cos((i + 1) * 2 * Math.PI / (length + 1));
    }
    int transform = Integer.highestOneBit(length * 3 / 2 - 1) << 1;
    autocorrelation = new Autocorrelation(transform);
    work = autocorrelation.values();
    System.arraycopy(window, 0, work, 0, length);
    autocorrelation.correlate(length);
    windowCorrelation = new double[maxLag() + 1];
    for (int lag = 0; lag < windowCorrelation.length; lag++) {
      windowCorrelation[lag] = work[lag] / work[0];
    }
    windowed = new double[channels][length];
    products = new double[maxLag() + 1];
  }

  @Override
  public int sliceLength() {
    return slice;
  }

  @Override
  public long start(double seconds) {
    return SampleGrid.below(seconds, sampleRateHz) + 1 - slice / 2;
  }

  @Override
  public int longestPeriod() {
    return window.length / PERIODS + 2;
  }

  @Override
  public int maxLag() {
    return window.length / 2;
  }

  @Override
  public double correlate(double[] samples, int offset, double quietest, double[] r) {
    double peak = 0;
    for (int c = 0; c < windowed.length; c++) {
      peak = Math.max(peak, load(samples, offset + c, windowed[c]));
    }
    if (peak <= quietest) {
      return peak;
    }
    Arrays.fill(products, 0);
    for (double[] channel : windowed) {
      System.arraycopy(channel, 0, work, 0, channel.length);
      autocorrelation.correlate(channel.length);
      for (int lag = 0; lag < products.length; lag++) {
        products[lag] += work[lag];
      }
    }
    double power = products[0];
    r[0] = 1;
    for (int lag = 1; lag <= maxLag(); lag++) {
      r[lag] = products[lag] / (power * windowCorrelation[lag]);
    }
    return peak;
  }

  /** Windows one channel of a slice; returns its largest magnitude near the centre. */
  private double load(double[] samples, int first, double[] values) {
    int step = windowed.length;
    int half = window.length / 2;
    int right = slice / 2;
    double mean = LagCorrelation.mean(samples, first + (right - period) * step, step, 2 * period);
    int start = first + (right - half) * step;
    for (int i = 0; i < values.length; i++) {
      values[i] = (samples[start + i * step] - mean) * window[i];
    }
    double peak = 0;
    int reach = Math.min(half, period / 2 + 1);
    for (int i = half - reach; i < half + reach; i++) {
      peak = Math.max(peak, Math.abs(values[i]));
    }
    return peak;
  }
}
