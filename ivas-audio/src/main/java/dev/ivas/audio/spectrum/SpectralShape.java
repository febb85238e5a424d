package dev.ivas.audio.spectrum;

import dev.ivas.audio.internal.WindowCutter;
import java.util.ArrayList;
import java.util.List;

/**
 * Four numbers that describe a window's spectrum, equal to librosa's {@code spectral_centroid},
 * {@code spectral_bandwidth}, {@code spectral_rolloff} (0.85) and {@code spectral_flatness}.
 *
 * @param centroidHz mean frequency, weighted by magnitude; 0 in silence
 * @param bandwidthHz standard deviation of frequency, weighted by magnitude; 0 in silence
 * @param rolloffHz lowest frequency below which lies 85 % of the summed magnitude; 0 in silence
 * @param flatness geometric over arithmetic mean of power (at least 1e-10 each), in (0, 1]; 1 for a
 *     flat spectrum and in silence
 */
public record SpectralShape(
    double centroidHz, double bandwidthHz, double rolloffHz, double flatness) {
  private static final double ROLLOFF_SHARE = 0.85;
  private static final double SMALLEST_POWER = 1e-10;

  /**
   * Computes the shapes of a whole recording.
   *
   * @param samples mono sound
   * @param sampleRateHz samples per second, positive
   * @param window how sound is cut
   * @return one shape per window
   */
  public static List<SpectralShape> of(double[] samples, int sampleRateHz, AnalysisWindow window) {
    PowerSpectrum spectrum = new PowerSpectrum(window);
    double[] power = new double[spectrum.binCount()];
    double binHz = (double) sampleRateHz / window.fftLength();
    List<SpectralShape> shapes = new ArrayList<>(window.windowCount(samples.length));
    StreamedWindows.over(
        samples,
        window,
        WindowCutter.Padding.ZERO,
        (buffer, offset) -> {
          spectrum.transform(buffer, offset, power);
          shapes.add(ofPower(power, binHz));
        });
    return shapes;
  }

  /**
   * Computes the shape of one power spectrum.
   *
   * @param power power per frequency, from 0 Hz up
   * @param binHz distance of frequencies, in hertz
   * @return the shape
   */
  public static SpectralShape ofPower(double[] power, double binHz) {
    double sum = 0;
    double weighted = 0;
    double logs = 0;
    double powers = 0;
    for (int k = 0; k < power.length; k++) {
      double magnitude = Math.sqrt(power[k]);
      sum += magnitude;
      weighted += magnitude * k;
      double floored = Math.max(SMALLEST_POWER, power[k]);
      logs += Math.log(floored);
      powers += floored;
    }
    double flatness = Math.exp(logs / power.length) / (powers / power.length);
    if (sum < Double.MIN_NORMAL) {
      return new SpectralShape(0, 0, 0, flatness);
    }
    double centroid = weighted / sum;
    double spread = 0;
    double passed = 0;
    int rolloff = -1;
    for (int k = 0; k < power.length; k++) {
      double magnitude = Math.sqrt(power[k]);
      spread += magnitude * (k - centroid) * (k - centroid);
      passed += magnitude;
      if (rolloff < 0 && passed >= ROLLOFF_SHARE * sum) {
        rolloff = k;
      }
    }
    return new SpectralShape(
        centroid * binHz, Math.sqrt(spread / sum) * binHz, rolloff * binHz, flatness);
  }
}
