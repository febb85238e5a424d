package dev.ivas.audio.spectrum;

import dev.ivas.audio.internal.Products;
import java.util.Arrays;

/**
 * Finds the lowest two resonances of the vocal tract (F1 and F2) in a power spectrum.
 *
 * <p>An all-pole model of order 12 is fitted to the spectrum from 0 to 5 kHz, after a pre-emphasis
 * of {@code 1 - 0.97 / z}; formants are the peaks of its envelope above 160 Hz, to 20 Hz. Two
 * resonances that lie within about 250 Hz of each other show as one peak, and in noise a peak may
 * be missing: single values are to be trusted less than medians over a vowel.
 *
 * <p>Source: J. Makhoul, "Spectral linear prediction: properties and applications", IEEE
 * Transactions on Acoustics, Speech, and Signal Processing 23 (1975): selective linear prediction.
 * Confined to one thread.
 */
public final class FormantPeaks {
  private static final double CEILING_HZ = 5000;
  private static final double STEP_HZ = 20;
  private static final double LOWEST_HZ = 160;
  private static final double EMPHASIS = 0.97;
  private static final double REGULARIZATION = 1.0001;
  private static final int ORDER = 12;

  private final double[] emphasis;
  private final double[] emphasised;
  private final double[][] lagCosines;
  private final double[][] cosines;
  private final double[][] sines;
  private final double[] correlation = new double[ORDER + 1];
  private final double[] model = new double[ORDER + 1];
  private final double[] previous = new double[ORDER + 1];

  /**
   * Prepares for spectra of one kind.
   *
   * @param sampleRateHz samples per second, at least 10,000
   * @param fftLength length of the transform
   */
  public FormantPeaks(int sampleRateHz, int fftLength) {
    if (sampleRateHz < 2 * CEILING_HZ) {
      throw new IllegalArgumentException(
          "formants need at least 10,000 samples a second, got " + sampleRateHz);
    }
    int top = (int) Math.round(CEILING_HZ * fftLength / sampleRateHz);
    emphasis = new double[top + 1];
    Arrays.setAll(
        emphasis,
        k -> 1 + EMPHASIS * EMPHASIS - 2 * EMPHASIS * Math.cos(2 * Math.PI * k / fftLength));
    // All frequencies but both ends stand for themselves and their mirror image.
    Arrays.setAll(emphasis, k -> (k == 0 || k == top ? 1 : 2) * emphasis[k]);
    emphasised = new double[top + 1];
    lagCosines = table(ORDER + 1, top + 1, (lag, k) -> Math.cos(Math.PI * lag * k / top));
    int points = (int) (CEILING_HZ / STEP_HZ);
    cosines = table(points + 1, ORDER + 1, (i, j) -> Math.cos(Math.PI * i * j / points));
    sines = table(points + 1, ORDER + 1, (i, j) -> Math.sin(Math.PI * i * j / points));
  }

  /**
   * Finds the formants.
   *
   * @param power power per frequency from 0 Hz up, not emphasised, shape [fftLength / 2 + 1]
   * @param formants receives F1 and F2 in hertz, shape [2], NaN for a peak that is not there
   */
  public void find(double[] power, double[] formants) {
    Arrays.fill(formants, Double.NaN);
    correlate(power);
    if (!(correlation[0] > 0)) {
      return;
    }
    predict();
    int found = 0;
    int point = (int) (LOWEST_HZ / STEP_HZ);
    double below = inverseEnvelope(point - 1);
    double here = inverseEnvelope(point);
    for (; point + 1 < cosines.length && found < 2; point++) {
      double above = inverseEnvelope(point + 1);
      if (here < below && here <= above) {
        formants[found++] = point * STEP_HZ;
      }
      below = here;
      here = above;
    }
  }

  /** The autocorrelation that belongs to the emphasised spectrum up to the ceiling. */
  private void correlate(double[] power) {
    for (int k = 0; k < emphasised.length; k++) {
      emphasised[k] = emphasis[k] * power[k];
    }
    for (int lag = 0; lag <= ORDER; lag++) {
      correlation[lag] = Products.sum(emphasised, 0, lagCosines[lag], 0, emphasised.length);
    }
    correlation[0] *= REGULARIZATION;
  }

  /** Levinson's recursion: the predictor of the correlation. */
  private void predict() {
    Arrays.fill(model, 0);
    model[0] = 1;
    double error = correlation[0];
    for (int i = 1; i <= ORDER; i++) {
      double sum = correlation[i];
      for (int j = 1; j < i; j++) {
        sum += model[j] * correlation[i - j];
      }
      double reflection = -sum / error;
      System.arraycopy(model, 0, previous, 0, i);
      for (int j = 1; j < i; j++) {
        model[j] = previous[j] + reflection * previous[i - j];
      }
      model[i] = reflection;
      error *= 1 - reflection * reflection;
    }
  }

  private double inverseEnvelope(int point) {
    double re = 0;
    double im = 0;
    for (int j = 0; j <= ORDER; j++) {
      re += model[j] * cosines[point][j];
      im += model[j] * sines[point][j];
    }
    return re * re + im * im;
  }

  /** A cell's value from its row and column. */
  @FunctionalInterface
  private interface Cell {
    double at(int row, int column);
  }

  private static double[][] table(int rows, int columns, Cell cell) {
    double[][] table = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        table[i][j] = cell.at(i, j);
      }
    }
    return table;
  }
}
