package dev.ivas.audio.spectrum;

/**
 * From mel power to cepstral coefficients: decibels, then an orthonormal cosine transform (DCT-II).
 *
 * <pre>
 * dB[m] = 10 log10(max(1e-10, mel[m]))
 * c[k]  = s(k) sum over m of dB[m] cos(pi k (2m + 1) / (2M)),   s(0) = sqrt(1/M), s(k) = sqrt(2/M)
 * </pre>
 *
 * <p>No lifter. Immutable.
 */
public final class CepstralTransform {
  private static final double SMALLEST_POWER = 1e-10;

  private final double[][] basis;

  /**
   * Computes the cosines.
   *
   * @param bands number of mel bands
   * @param coefficients number of coefficients, at most {@code bands}
   */
  public CepstralTransform(int bands, int coefficients) {
    basis = new double[coefficients][bands];
    for (int k = 0; k < coefficients; k++) {
      double scale = Math.sqrt((k == 0 ? 1.0 : 2.0) / bands);
      for (int m = 0; m < bands; m++) {
        basis[k][m] = scale * Math.cos(Math.PI * k * (2 * m + 1) / (2.0 * bands));
      }
    }
  }

  /**
   * Converts power to decibels in place.
   *
   * @param mel power per band; replaced by decibels relative to 1, at least -100
   */
  public static void toDecibels(double[] mel) {
    for (int m = 0; m < mel.length; m++) {
      mel[m] = 10 * Math.log10(Math.max(SMALLEST_POWER, mel[m]));
    }
  }

  /**
   * Transforms one window.
   *
   * @param decibels mel spectrum in decibels, shape [bands]
   * @param cepstrum receives the coefficients, shape [coefficients]
   */
  public void transform(double[] decibels, double[] cepstrum) {
    for (int k = 0; k < basis.length; k++) {
      double[] row = basis[k];
      double sum = 0;
      for (int m = 0; m < row.length; m++) {
        sum += row[m] * decibels[m];
      }
      cepstrum[k] = sum;
    }
  }
}
