package dev.ivas.audio.testdata;

import java.util.Arrays;
import java.util.Random;

/** Made signals whose measures have closed forms, at 16 kHz. */
public final class Signals {
  /** Samples per second. */
  public static final int RATE_HZ = 16_000;

  private Signals() {}

  /** {@return a sine of a frequency and amplitude} */
  public static double[] sine(double hz, double amplitude, double seconds) {
    double[] samples = new double[(int) (seconds * RATE_HZ)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = amplitude * Math.sin(2 * Math.PI * hz * i / RATE_HZ);
    }
    return samples;
  }

  /** {@return white Gaussian noise of a standard deviation; always the same} */
  public static double[] noise(double deviation, double seconds) {
    Random random = new Random(7);
    double[] samples = new double[(int) (seconds * RATE_HZ)];
    Arrays.setAll(samples, i -> deviation * random.nextGaussian());
    return samples;
  }

  /** {@return the samples times a factor} */
  public static double[] scaled(double[] samples, double factor) {
    return Arrays.stream(samples).map(value -> factor * value).toArray();
  }

  /** {@return two channels, interleaved} */
  public static double[] stereo(double[] left, double[] right) {
    double[] both = new double[2 * left.length];
    for (int i = 0; i < left.length; i++) {
      both[2 * i] = left[i];
      both[2 * i + 1] = right[i];
    }
    return both;
  }

  /** {@return silence before the samples} */
  public static double[] delayed(double[] samples, int by) {
    double[] delayed = new double[samples.length + by];
    System.arraycopy(samples, 0, delayed, by, samples.length);
    return delayed;
  }
}
