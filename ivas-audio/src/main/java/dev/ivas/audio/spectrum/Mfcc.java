package dev.ivas.audio.spectrum;

import dev.ivas.audio.internal.Moments;
import dev.ivas.audio.internal.WindowCutter;
import java.util.ArrayList;
import java.util.List;

/**
 * Mel-frequency cepstral coefficients of a recording: rows = coefficients, columns = windows.
 *
 * <p>Equal to {@code librosa.feature.mfcc} with {@code dct_type=2, norm='ortho', lifter=0}; see
 * {@link PowerSpectrum}, {@link MelFilterbank} and {@link CepstralTransform} for the steps. Other
 * programs (Kaldi, HTK, Praat) differ in logarithm, scaling and c0; their values do not compare.
 */
public final class Mfcc {
  private final double[][] rows;

  private Mfcc(double[][] rows) {
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
    List<double[]> spectra = melDecibels(samples, sampleRateHz, options);
    raise(spectra, options.topDb());
    CepstralTransform transform = new CepstralTransform(options.melBands(), options.coefficients());
    double[] cepstrum = new double[options.coefficients()];
    double[][] rows = new double[options.coefficients()][spectra.size()];
    for (int t = 0; t < spectra.size(); t++) {
      transform.transform(spectra.get(t), cepstrum);
      for (int k = 0; k < rows.length; k++) {
        rows[k][t] = cepstrum[k];
      }
    }
    return new Mfcc(rows);
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

  private static List<double[]> melDecibels(
      double[] samples, int sampleRateHz, MfccOptions options) {
    AnalysisWindow window = options.window();
    PowerSpectrum spectrum = new PowerSpectrum(window);
    MelFilterbank filterbank =
        new MelFilterbank(
            sampleRateHz,
            window.fftLength(),
            options.melBands(),
            options.scale(),
            options.areaNormalized());
    double[] power = new double[spectrum.binCount()];
    List<double[]> spectra = new ArrayList<>(window.windowCount(samples.length));
    WindowCutter.Sink sink =
        (buffer, offset) -> {
          double[] mel = new double[options.melBands()];
          spectrum.transform(buffer, offset, power);
          filterbank.apply(power, mel);
          CepstralTransform.toDecibels(mel);
          spectra.add(mel);
        };
    StreamedWindows.over(samples, window, WindowCutter.Padding.ZERO, sink);
    return spectra;
  }

  private static void raise(List<double[]> spectra, double topDb) {
    double loudest = Double.NEGATIVE_INFINITY;
    for (double[] spectrum : spectra) {
      for (double value : spectrum) {
        loudest = Math.max(loudest, value);
      }
    }
    double floor = loudest - topDb;
    for (double[] spectrum : spectra) {
      for (int m = 0; m < spectrum.length; m++) {
        spectrum[m] = Math.max(spectrum[m], floor);
      }
    }
  }

  private static Moments moments(double[] values) {
    Moments moments = new Moments();
    for (double value : values) {
      moments.add(value);
    }
    return moments;
  }
}
