package dev.ivas.audio.spectrum;

import dev.ivas.audio.internal.WindowCutter;

/**
 * The share of a window's samples whose sign differs from the sample before, equal to {@code
 * librosa.feature.zero_crossing_rate}.
 *
 * <p>Samples within 1e-10 of zero count as positive; a window's first sample counts as no crossing;
 * centred windows are padded with the edge sample, so the first and last are low.
 */
public final class ZeroCrossingRate {
  private static final double ZERO = 1e-10;

  private ZeroCrossingRate() {}

  /**
   * Computes the rates of a whole recording.
   *
   * @param samples mono sound
   * @param window how sound is cut; the transform's length is what is counted over
   * @return one rate per window, in [0, 1); empty without samples
   */
  public static double[] of(double[] samples, AnalysisWindow window) {
    return StreamedWindows.measure(
        samples,
        window,
        WindowCutter.Padding.EDGE,
        (buffer, offset) -> ofWindow(buffer, offset, window.fftLength()));
  }

  /**
   * Computes the rate of one window.
   *
   * @param samples the array that holds it
   * @param offset index of its first sample
   * @param length its samples, positive
   * @return crossings divided by {@code length}
   */
  public static double ofWindow(double[] samples, int offset, int length) {
    int crossings = 0;
    boolean negative = samples[offset] < -ZERO;
    for (int i = offset + 1; i < offset + length; i++) {
      boolean now = samples[i] < -ZERO;
      if (now != negative) {
        crossings++;
      }
      negative = now;
    }
    return (double) crossings / length;
  }
}
