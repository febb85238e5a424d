package dev.ivas.audio.spectrum;

import dev.ivas.audio.internal.WindowCutter;
import java.util.Arrays;

/**
 * Computes an {@link Mfcc} from sound that comes in pieces.
 *
 * <p>The coefficients are those of the whole recording, but told only at its end: the limit below
 * the loudest band ({@link MfccOptions#topDb}) depends on all windows. Keeps eight bytes for each
 * band of each window, and no sound. Confined to one thread.
 */
public final class MfccStream {
  private final MfccOptions options;
  private final PowerSpectrum spectrum;
  private final MelFilterbank filterbank;
  private final StreamedWindows windows;
  private final double[] power;
  private final double[] mel;
  private double[] decibels;
  private int windowCount;
  private double loudest = Double.NEGATIVE_INFINITY;

  /**
   * Creates a stream.
   *
   * @param sampleRateHz samples per second, positive
   * @param options what to compute
   */
  public MfccStream(int sampleRateHz, MfccOptions options) {
    this(sampleRateHz, options, 0);
  }

  MfccStream(int sampleRateHz, MfccOptions options, int expectedSamples) {
    this.options = options;
    spectrum = new PowerSpectrum(options.window());
    filterbank = MelFilterbank.of(sampleRateHz, options);
    windows = new StreamedWindows(options.window(), WindowCutter.Padding.ZERO, this::add);
    power = new double[spectrum.binCount()];
    mel = new double[options.melBands()];
    int expected = Math.max(64, options.window().windowCount(expectedSamples));
    decibels = new double[Math.multiplyExact(expected, mel.length)];
  }

  /**
   * Takes the next samples.
   *
   * @param samples the array that holds them
   * @param from index of the first
   * @param to index after the last
   */
  public void accept(double[] samples, int from, int to) {
    windows.accept(samples, from, to);
  }

  /** {@return the coefficients of all that was heard; ends the stream} */
  public Mfcc finish() {
    windows.finish();
    double floor = loudest - options.topDb();
    CepstralTransform transform = new CepstralTransform(mel.length, options.coefficients());
    double[] cepstrum = new double[options.coefficients()];
    double[][] rows = new double[cepstrum.length][windowCount];
    for (int t = 0; t < windowCount; t++) {
      for (int m = 0; m < mel.length; m++) {
        mel[m] = Math.max(floor, decibels[t * mel.length + m]);
      }
      transform.transform(mel, cepstrum);
      for (int k = 0; k < cepstrum.length; k++) {
        rows[k][t] = cepstrum[k];
      }
    }
    return new Mfcc(rows);
  }

  private void add(double[] samples, int offset) {
    spectrum.transform(samples, offset, power);
    filterbank.apply(power, mel);
    CepstralTransform.toDecibels(mel);
    int start = windowCount++ * mel.length;
    if (start == decibels.length) {
      decibels = Arrays.copyOf(decibels, Math.multiplyExact(2, start));
    }
    for (int m = 0; m < mel.length; m++) {
      decibels[start + m] = mel[m];
      loudest = Math.max(loudest, mel[m]);
    }
  }
}
