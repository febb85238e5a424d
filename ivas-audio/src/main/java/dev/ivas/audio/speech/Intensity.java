package dev.ivas.audio.speech;

import dev.ivas.audio.internal.FloatSeries;
import dev.ivas.audio.internal.SampleGrid;
import dev.ivas.audio.internal.WindowCutter;
import dev.ivas.core.feature.ScratchFile;
import org.jspecify.annotations.Nullable;

/**
 * The intensity of a sound over time, as Praat's {@code To Intensity}.
 *
 * <pre>
 * dB = 10 log10( sum of w (x - mean)² / sum of w / (2e-5)² ),   w: Kaiser window of 6.4 / floor
 * </pre>
 *
 * <p>Full scale is taken as 1 Pa, so the numbers are no sound pressure of any room. A stream is
 * mono; of a recording's channels {@link #of} takes the mean power, as Praat does. Confined to one
 * thread.
 *
 * <p>Source: Praat's manual, "Sound: To Intensity..."; the window's parameter is 2 pi² + 0.5.
 */
public final class Intensity {
  /** The value of digital silence, in decibels. */
  public static final double SILENCE_DB = -300;

  private static final double REFERENCE = 4e-10;
  private static final double SHAPE = 2 * Math.PI * Math.PI + 0.5;
  private static final double PERIODS = 6.4;

  private final int channels;
  private final double firstSeconds;
  private final double stepSeconds;
  private final double[] window;
  private final double windowSum;
  private final WindowCutter cutter;
  private final FloatSeries decibels;

  /**
   * Creates a meter for a stream; its first window begins with the stream.
   *
   * @param sampleRateHz samples per second
   * @param floorHz lowest periodicity to be smoothed away, positive
   * @param stepSeconds time from value to value, positive
   * @param file takes what is kept of hours, and must stay open; null keeps all in memory
   */
  public Intensity(
      int sampleRateHz, double floorHz, double stepSeconds, @Nullable ScratchFile file) {
    this(1, sampleRateHz, floorHz, stepSeconds, 0.5 * PERIODS / floorHz, file);
  }

  private Intensity(
      int channels,
      int sampleRateHz,
      double floorHz,
      double stepSeconds,
      double firstSeconds,
      @Nullable ScratchFile file) {
    decibels = new FloatSeries(file);
    this.channels = channels;
    this.firstSeconds = firstSeconds;
    this.stepSeconds = stepSeconds;
    double halfLength = 0.5 * PERIODS / floorHz * sampleRateHz;
    int half = (int) Math.floor(halfLength);
    window = new double[2 * half + 1];
    double sum = 0;
    for (int i = -half; i <= half; i++) {
      double place = i / halfLength;
      window[i + half] = bessel(SHAPE * Math.sqrt(Math.max(0, 1 - place * place)));
      sum += window[i + half];
    }
    windowSum = sum;
    cutter =
        new WindowCutter(
            channels * window.length,
            i ->
                channels
                    * (SampleGrid.nearest(firstSeconds + i * stepSeconds, sampleRateHz) - half),
            WindowCutter.Padding.ZERO);
  }

  /**
   * Measures a whole mono recording on Praat's time grid.
   *
   * @param samples mono sound
   * @param sampleRateHz samples per second
   * @param floorHz lowest periodicity to be smoothed away
   * @param stepSeconds time from value to value
   * @return the finished meter
   */
  public static Intensity of(
      double[] samples, int sampleRateHz, double floorHz, double stepSeconds) {
    return of(samples, 1, sampleRateHz, floorHz, stepSeconds);
  }

  /**
   * Measures a whole recording on Praat's time grid.
   *
   * @param samples interleaved, a whole number per channel
   * @param channels 1 for mono
   * @param sampleRateHz samples per second and channel
   * @param floorHz lowest periodicity to be smoothed away
   * @param stepSeconds time from value to value
   * @return the finished meter
   */
  public static Intensity of(
      double[] samples, int channels, int sampleRateHz, double floorHz, double stepSeconds) {
    int length = samples.length / channels;
    double first = SampleGrid.centredStart(length, sampleRateHz, PERIODS / floorHz, stepSeconds);
    Intensity intensity = new Intensity(channels, sampleRateHz, floorHz, stepSeconds, first, null);
    intensity.accept(samples, 0, samples.length);
    return intensity;
  }

  /**
   * Takes the next samples.
   *
   * @param samples the array that holds them
   * @param from index of the first
   * @param to index after the last
   */
  public void accept(double[] samples, int from, int to) {
    cutter.accept(samples, from, to, this::measure);
  }

  /** {@return the values so far, in decibels; empty while the sound is shorter than a window} */
  public double[] decibels() {
    return decibels.toDoubles();
  }

  /**
   * Returns the time of a value.
   *
   * @param index of the value
   * @return seconds from the start of the sound
   */
  public double secondsAt(int index) {
    return firstSeconds + index * stepSeconds;
  }

  private void measure(double[] samples, int offset) {
    double power = 0;
    for (int c = 0; c < channels; c++) {
      power += weighted(samples, offset + c);
    }
    double intensity = power / (channels * windowSum) / REFERENCE;
    decibels.add(intensity < 1e-30 ? SILENCE_DB : 10 * Math.log10(intensity));
  }

  /** The squares of one channel of a window, its mean taken off, under the window's weights. */
  private double weighted(double[] samples, int first) {
    double mean = 0;
    for (int i = 0; i < window.length; i++) {
      mean += samples[first + i * channels];
    }
    mean /= window.length;
    double sum = 0;
    for (int i = 0; i < window.length; i++) {
      double value = samples[first + i * channels] - mean;
      sum += window[i] * value * value;
    }
    return sum;
  }

  /** The modified Bessel function of the first kind and order 0, by its power series. */
  private static double bessel(double x) {
    double quarter = 0.25 * x * x;
    double term = 1;
    double sum = 1;
    for (int k = 1; term > 1e-17 * sum; k++) {
      term *= quarter / ((double) k * k);
      sum += term;
    }
    return sum;
  }
}
