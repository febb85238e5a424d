package dev.ivas.audio.spectrum;

import dev.ivas.audio.internal.Moments;
import java.util.Arrays;

/**
 * Mel-frequency cepstral coefficients of a recording: rows = coefficients, columns = windows.
 *
 * <p>Equal to {@code librosa.feature.mfcc} with {@code dct_type=2, norm='ortho', lifter=0}; see
 * {@link PowerSpectrum}, {@link MelFilterbank} and {@link CepstralTransform} for the steps. Other
 * programs (Kaldi, HTK, Praat) differ in logarithm, scaling and c0; their values do not compare.
 */
public final class Mfcc {
  private final double[][] rows;

  Mfcc(double[][] rows) {
    this.rows = rows;
  }

  /**
   * Computes the coefficients of a whole recording.
   *
   * @param samples mono sound, each in [-1, 1]
   * @param sampleRateHz samples per second, positive
   * @param options what to compute
   * @return the coefficients; without columns if not centred and shorter than a window
   */
  public static Mfcc of(double[] samples, int sampleRateHz, MfccOptions options) {
    MfccStream stream = new MfccStream(sampleRateHz, options, samples.length);
    stream.accept(samples, 0, samples.length);
    return stream.finish();
  }

  /** {@return the number of coefficients} */
  public int coefficientCount() {
    return rows.length;
  }

  /** {@return the number of windows} */
  public int windowCount() {
    return rows[0].length;
  }

  /**
   * Returns one coefficient of one window.
   *
   * @param coefficient row, 0 for c0
   * @param window column
   * @return the value, in decibels times the transform's scale
   */
  public double get(int coefficient, int window) {
    return rows[coefficient][window];
  }

  /**
   * Returns the coefficients of one window.
   *
   * @param window column
   * @return the values, shape [coefficientCount]
   */
  public double[] column(int window) {
    return Arrays.stream(rows).mapToDouble(row -> row[window]).toArray();
  }

  /** {@return each coefficient's mean over the windows, shape [coefficientCount]; NaN if none} */
  public double[] means() {
    double[] means = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      means[k] = moments(rows[k]).mean();
    }
    return means;
  }

  /** {@return each coefficient's standard deviation (denominator n), shape [coefficientCount]} */
  public double[] standardDeviations() {
    double[] deviations = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      deviations[k] = moments(rows[k]).populationSd();
    }
    return deviations;
  }

  private static Moments moments(double[] values) {
    Moments moments = new Moments();
    for (double value : values) {
      moments.add(value);
    }
    return moments;
  }
}
