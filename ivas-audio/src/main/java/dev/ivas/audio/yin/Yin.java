package dev.ivas.audio.yin;

import dev.ivas.audio.internal.WindowCutter;
import dev.ivas.audio.spectrum.StreamedWindows;

/**
 * Estimates the fundamental frequency of each window by YIN, equal to {@code librosa.yin} with its
 * trough threshold of 0.1.
 *
 * <p>The period is that of the first trough of the normalized difference below the threshold, else
 * of the lowest value. YIN knows no voicing: digital silence gives the highest frequency, noise
 * any. An offset of the signal breaks it; take the mean off before. Windows do not depend on each
 * other, so that a stream gives the very values of the whole recording. Confined to one thread.
 *
 * <p>Source: de Cheveigné and Kawahara 2002, steps 1 to 5. Departure: step 6 is left out, as in
 * librosa.
 */
public final class Yin {
  private static final double THRESHOLD = 0.1;

  private final NormalizedDifference difference;

  /**
   * Creates an estimator.
   *
   * @param sampleRateHz samples per second, positive
   * @param options window and range
   * @throws IllegalArgumentException if the windows are too short for the range
   */
  public Yin(int sampleRateHz, YinOptions options) {
    difference = new NormalizedDifference(sampleRateHz, options);
  }

  /**
   * Estimates a whole recording.
   *
   * @param samples mono sound
   * @param sampleRateHz samples per second, positive
   * @param options window and range
   * @return hertz per window, shape [windowCount]
   * @throws IllegalArgumentException if the windows are too short for the range
   */
  public static double[] of(double[] samples, int sampleRateHz, YinOptions options) {
    Yin yin = new Yin(sampleRateHz, options);
    return StreamedWindows.measure(
        samples, options.window(), WindowCutter.Padding.ZERO, yin::estimate);
  }

  /**
   * Estimates one window.
   *
   * @param samples the array that holds it
   * @param offset index of its first sample
   * @return its fundamental frequency in hertz
   */
  public double estimate(double[] samples, int offset) {
    difference.compute(samples, offset);
    for (int i = 0; i < difference.count(); i++) {
      if (difference.value(i) < THRESHOLD && difference.isTrough(i)) {
        return difference.hz(i);
      }
    }
    return difference.hz(difference.lowest());
  }
}
