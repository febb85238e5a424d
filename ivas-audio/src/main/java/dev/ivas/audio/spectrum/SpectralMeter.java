package dev.ivas.audio.spectrum;

/**
 * Four numbers that describe a window's spectrum, equal to librosa's {@code spectral_centroid},
 * {@code spectral_bandwidth}, {@code spectral_rolloff} (0.85) and {@code spectral_flatness}.
 *
 * <p>Confined to one thread; it tells of the spectrum measured last.
 */
public final class SpectralMeter {
  private static final double ROLLOFF_SHARE = 0.85;
  private static final double SMALLEST_POWER = 1e-10;

  private final double binHz;
  private final double[] magnitudes;
  private double centroid;
  private double bandwidth;
  private int rolloff;
  private double flatness;

  /**
   * Creates a meter.
   *
   * @param sampleRateHz samples per second, positive
   * @param fftLength length of the transform
   */
  public SpectralMeter(int sampleRateHz, int fftLength) {
    binHz = (double) sampleRateHz / fftLength;
    magnitudes = new double[fftLength / 2 + 1];
  }

  /**
   * Measures a power spectrum.
   *
   * @param power power per frequency, from 0 Hz up, shape [fftLength / 2 + 1]
   */
  public void measure(double[] power) {
    measureFlatness(power);
    double sum = 0;
    double weighted = 0;
    for (int k = 0; k < magnitudes.length; k++) {
      magnitudes[k] = Math.sqrt(power[k]);
      sum += magnitudes[k];
      weighted += magnitudes[k] * k;
    }
    centroid = 0;
    bandwidth = 0;
    rolloff = 0;
    if (sum >= Double.MIN_NORMAL) {
      centroid = weighted / sum;
      measureSpread(sum);
      measureRolloff(ROLLOFF_SHARE * sum);
    }
  }

  private void measureFlatness(double[] power) {
    double logs = 0;
    double sum = 0;
    double product = 1;
    for (int k = 0; k < magnitudes.length; k++) {
      double floored = Math.max(SMALLEST_POWER, power[k]);
      sum += floored;
      product *= floored;
      // One logarithm for many powers, as long as their product is a number.
      if (product < 1e-200 || product > 1e200) {
        logs += Math.log(product);
        product = 1;
      }
    }
    logs += Math.log(product);
    flatness = Math.exp(logs / magnitudes.length) / (sum / magnitudes.length);
  }

  private void measureSpread(double sum) {
    double spread = 0;
    for (int k = 0; k < magnitudes.length; k++) {
      spread += magnitudes[k] * (k - centroid) * (k - centroid);
    }
    bandwidth = Math.sqrt(spread / sum);
  }

  private void measureRolloff(double wanted) {
    double passed = magnitudes[0];
    while (passed < wanted && rolloff < magnitudes.length - 1) {
      rolloff++;
      passed += magnitudes[rolloff];
    }
  }

  /** {@return the mean frequency in hertz, weighted by magnitude; 0 in silence} */
  public double centroidHz() {
    return centroid * binHz;
  }

  /** {@return the standard deviation of frequency in hertz, weighted by magnitude; 0 in silence} */
  public double bandwidthHz() {
    return bandwidth * binHz;
  }

  /** {@return the lowest frequency below which lies 85 % of the magnitude; 0 in silence} */
  public double rolloffHz() {
    return rolloff * binHz;
  }

  /**
   * Returns how flat the spectrum is.
   *
   * @return geometric over arithmetic mean of power (at least 1e-10 each), in (0, 1]; 1 for a flat
   *     spectrum and in silence
   */
  public double flatness() {
    return flatness;
  }
}
