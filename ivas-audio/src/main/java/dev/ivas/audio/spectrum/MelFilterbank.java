package dev.ivas.audio.spectrum;

/**
 * Triangular filters, evenly spaced on a mel scale from 0 Hz to half the sample rate.
 *
 * <p>With area normalisation (Slaney) filter {@code m} is scaled by {@code 2 / (f[m+2] - f[m])}.
 * The weights are rounded to float as librosa's are, which moves an MFCC by up to 4e-6. Where there
 * are more filters than frequencies some stay empty: 128 bands over 161 frequencies (20 ms at 16
 * kHz) leave gaps, 40 do not. Immutable.
 */
public final class MelFilterbank {
  private final float[][] weights;
  private final int[] firstBin;

  /**
   * Computes the filters.
   *
   * @param sampleRateHz samples per second, positive
   * @param fftLength length of the transform
   * @param bands number of filters, positive
   * @param scale how they are spaced
   * @param areaNormalized whether each filter is divided by its width
   */
  public MelFilterbank(
      int sampleRateHz, int fftLength, int bands, MelScale scale, boolean areaNormalized) {
    if (sampleRateHz < 1 || fftLength < 2 || bands < 1) {
      throw new IllegalArgumentException(
          "need a positive sample rate, two points and one band, got "
              + sampleRateHz
              + ", "
              + fftLength
              + ", "
              + bands);
    }
    double[] edges = edges(sampleRateHz / 2.0, bands, scale);
    weights = new float[bands][];
    firstBin = new int[bands];
    double binHz = (double) sampleRateHz / fftLength;
    for (int m = 0; m < bands; m++) {
      firstBin[m] = (int) Math.ceil(edges[m] / binHz);
      int last = Math.min(fftLength / 2, (int) Math.floor(edges[m + 2] / binHz));
      weights[m] = new float[Math.max(0, last - firstBin[m] + 1)];
      double scaling = areaNormalized ? 2 / (edges[m + 2] - edges[m]) : 1;
      for (int i = 0; i < weights[m].length; i++) {
        double hz = (firstBin[m] + i) * binHz;
        double rise = (hz - edges[m]) / (edges[m + 1] - edges[m]);
        double fall = (edges[m + 2] - hz) / (edges[m + 2] - edges[m + 1]);
        weights[m][i] = (float) ((float) Math.max(0, Math.min(rise, fall)) * scaling);
      }
    }
  }

  /**
   * Returns the filters of an MFCC.
   *
   * @param sampleRateHz samples per second, positive
   * @param options what the MFCC is computed from
   * @return the filters
   */
  public static MelFilterbank of(int sampleRateHz, MfccOptions options) {
    return new MelFilterbank(
        sampleRateHz,
        options.window().fftLength(),
        options.melBands(),
        options.scale(),
        options.areaNormalized());
  }

  /** {@return the number of filters} */
  public int bands() {
    return weights.length;
  }

  /**
   * Sums a power spectrum under each filter.
   *
   * @param power power per frequency, shape [fftLength / 2 + 1]
   * @param mel receives the power per band, shape [bands]
   */
  public void apply(double[] power, double[] mel) {
    for (int m = 0; m < weights.length; m++) {
      float[] filter = weights[m];
      int first = firstBin[m];
      double sum = 0;
      for (int i = 0; i < filter.length; i++) {
        sum += filter[i] * power[first + i];
      }
      mel[m] = sum;
    }
  }

  private static double[] edges(double maxHz, int bands, MelScale scale) {
    double[] edges = new double[bands + 2];
    double top = scale.toMel(maxHz);
    for (int i = 0; i < edges.length; i++) {
      edges[i] = scale.toHz(top * i / (bands + 1));
    }
    return edges;
  }
}
