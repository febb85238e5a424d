package dev.ivas.audio.spectrum;

import dev.ivas.audio.internal.Products;

/**
 * From mel power to cepstral coefficients: decibels, then an orthonormal cosine transform (DCT-II).
 *
 * <pre>
 * dB[m] = 10 log10(max(1e-10, mel[m]))
 * c[k]  = s(k) sum over m of dB[m] cos(pi k (2m + 1) / (2M)),   s(0) = sqrt(1/M), s(k) = sqrt(2/M)
 * </pre>
 *
 * <p>No lifter. The cosines are even or odd about the middle band, so that bands are added or
 * subtracted in pairs first. Confined to one thread.
 */
public final class CepstralTransform {
  private static final double SMALLEST_POWER = 1e-10;

  private final double[][] basis;
  private final double[] sums;
  private final double[] differences;

  /**
   * Computes the cosines.
   *
   * @param bands number of mel bands
   * @param coefficients number of coefficients, at most {@code bands}
   */
  public CepstralTransform(int bands, int coefficients) {
    basis = new double[coefficients][bands];
    sums = new double[bands / 2];
    differences = new double[bands / 2];
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
    int bands = decibels.length;
    for (int m = 0; m < bands / 2; m++) {
      sums[m] = decibels[m] + decibels[bands - 1 - m];
      differences[m] = decibels[m] - decibels[bands - 1 - m];
    }
    for (int k = 0; k < basis.length; k++) {
      double middle = bands % 2 == 0 ? 0 : basis[k][bands / 2] * decibels[bands / 2];
      double[] pairs = k % 2 == 0 ? sums : differences;
      cepstrum[k] = middle + Products.sum(basis[k], 0, pairs, 0, pairs.length);
    }
  }
}
