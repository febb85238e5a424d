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
  private final double[] centred;
  private final DoubleFFT_1D fft;

  CrossCorrelation(double sampleRateHz, double floorHz) {
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
    centred = new double[length + maxLag()];
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
    double mean = LagCorrelation.mean(samples, offset + 1, offset + 2 * period + 1);
    double peak = 0;
    for (int i = period + 1 - length / 2; i < period + 1 + length / 2; i++) {
      peak = Math.max(peak, Math.abs(samples[offset + i] - mean));
    }
    if (peak <= quietest) {
      return peak;
    }
    for (int i = 0; i < centred.length; i++) {
      centred[i] = samples[offset + i] - mean;
    }
    products();
    double firstPower = 0;
    for (int i = 0; i < length; i++) {
      firstPower += centred[i] * centred[i];
    }
    double power = firstPower;
    r[0] = 1;
    for (int lag = 1; lag <= maxLag(); lag++) {
      double leaving = centred[lag - 1];
      double entering = centred[lag + length - 1];
      power += entering * entering - leaving * leaving;
      double norm = firstPower * power;
      r[lag] = norm > 0 ? whole[lag] / Math.sqrt(norm) + ROUNDER - ROUNDER : 0;
    }
    return peak;
  }

  /** Leaves in {@code whole[lag]} the sum of {@code centred[i] * centred[i + lag]}. */
  private void products() {
    Arrays.fill(first, length, first.length, 0);
    System.arraycopy(centred, 0, first, 0, length);
    Arrays.fill(whole, centred.length, whole.length, 0);
    System.arraycopy(centred, 0, whole, 0, centred.length);
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
  }
}
