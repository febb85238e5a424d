package dev.ivas.audio.spectrum;

import dev.ivas.audio.internal.WindowCutter;

/**
 * The root mean square of each window, equal to {@code librosa.feature.rms}.
 *
 * <p>Centred windows are padded with zeros, so the first and last droop.
 */
public final class RootMeanSquare {
  private RootMeanSquare() {}

  /**
   * Computes the values of a whole recording.
   *
   * @param samples mono sound, each in [-1, 1]
   * @param window how sound is cut; the transform's length is what is averaged
   * @return one value per window, in [0, 1]
   */
  public static double[] of(double[] samples, AnalysisWindow window) {
    return StreamedWindows.measure(
        samples,
        window,
        WindowCutter.Padding.ZERO,
        (buffer, offset) -> ofWindow(buffer, offset, window.fftLength()));
  }

  /**
   * Computes the value of one window.
   *
   * @param samples the array that holds it
   * @param offset index of its first sample
   * @param length its samples, positive
   * @return the root mean square
   */
  public static double ofWindow(double[] samples, int offset, int length) {
    double sum = 0;
    for (int i = offset; i < offset + length; i++) {
      sum += samples[i] * samples[i];
    }
    return Math.sqrt(sum / length);
  }
}
