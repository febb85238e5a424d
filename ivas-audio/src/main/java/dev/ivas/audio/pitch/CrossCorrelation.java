package dev.ivas.audio.pitch;

import dev.ivas.audio.internal.SampleGrid;
import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The correlation of one longest period of sound with the stretch that follows it by each lag, each
 * divided by the root of both powers.
 *
 * <p>Source: Boersma 2009 and Praat's manual, "Sound: To Pitch (cc)". The products of all lags come
 * from one pair of transforms.
 */
final class CrossCorrelation implements LagCorrelation {
  /** Added and taken off again, rounds to 2^-44: the noise of the transforms has no maxima. */
  private static final double ROUNDER = 256;

  private final double sampleRateHz;
  private final double longestSeconds;
  private final int period;
  private final int length;
  private final double[] first;
  private final double[] whole;
  private final double[][] centred;
  private final double[] products;
  private final DoubleFFT_1D fft;

  CrossCorrelation(double sampleRateHz, int channels, double floorHz) {
    this.sampleRateHz = sampleRateHz;
    longestSeconds = 1 / floorHz;
    period = (int) Math.floor(sampleRateHz / floorHz);
    length = 2 * (period / 2 - 1);
    if (length < 4) {
      throw new IllegalArgumentException("a floor of " + floorHz + " Hz leaves no window");
    }
    int transform = Integer.highestOneBit(length + maxLag()) << 1;
    first = new double[transform];
    whole = new double[transform];
    centred = new double[channels][length + maxLag()];
    products = new double[maxLag() + 1];
    fft = new DoubleFFT_1D(transform);
  }

  @Override
  public int sliceLength() {
    return 2 * period + 1;
  }

  @Override
  public long start(double seconds) {
    return SampleGrid.below(seconds - longestSeconds, sampleRateHz);
  }

  @Override
  public int longestPeriod() {
    return length;
  }

  @Override
  public int maxLag() {
    return length;
  }

  @Override
  public double correlate(double[] samples, int offset, double quietest, double[] r) {
    double peak = 0;
    for (int c = 0; c < centred.length; c++) {
      peak = Math.max(peak, load(samples, offset + c, centred[c]));
    }
    if (peak <= quietest) {
      return peak;
    }
    Arrays.fill(products, 0);
    double firstPower = 0;
    for (double[] channel : centred) {
      addProducts(channel);
      for (int i = 0; i < length; i++) {
        firstPower += channel[i] * channel[i];
      }
    }
    double power = firstPower;
    r[0] = 1;
    for (int lag = 1; lag <= maxLag(); lag++) {
      for (double[] channel : centred) {
        double leaving = channel[lag - 1];
        double entering = channel[lag + length - 1];
        power += entering * entering - leaving * leaving;
      }
      double norm = firstPower * power;
      r[lag] = norm > 0 ? products[lag] / Math.sqrt(norm) + ROUNDER - ROUNDER : 0;
    }
    return peak;
  }

  /** Takes the mean off one channel of a slice; returns its largest magnitude near the centre. */
  private double load(double[] samples, int start, double[] values) {
    int step = centred.length;
    double mean = LagCorrelation.mean(samples, start + step, step, 2 * period);
    for (int i = 0; i < values.length; i++) {
      values[i] = samples[start + i * step] - mean;
    }
    double peak = 0;
    for (int i = period + 1 - length / 2; i < period + 1 + length / 2; i++) {
      peak = Math.max(peak, Math.abs(samples[start + i * step] - mean));
    }
    return peak;
  }

  /** Adds to {@code products[lag]} the sum of {@code channel[i] * channel[i + lag]}. */
  private void addProducts(double[] channel) {
    Arrays.fill(first, length, first.length, 0);
    System.arraycopy(channel, 0, first, 0, length);
    Arrays.fill(whole, channel.length, whole.length, 0);
    System.arraycopy(channel, 0, whole, 0, channel.length);
    fft.realForward(first);
    fft.realForward(whole);
    whole[0] *= first[0];
    whole[1] *= first[1];
    for (int i = 2; i < whole.length; i += 2) {
      double re = whole[i] * first[i] + whole[i + 1] * first[i + 1];
      double im = whole[i + 1] * first[i] - whole[i] * first[i + 1];
      whole[i] = re;
      whole[i + 1] = im;
    }
    fft.realInverse(whole, true);
    for (int lag = 0; lag < products.length; lag++) {
      products[lag] += whole[lag];
    }
  }
}
