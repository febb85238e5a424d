package dev.ivas.audio.spectrum;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The power spectrum |X|² of a window of sound under a periodic Hann window, without scaling.
 *
 * <pre>
 * P[k] = | sum over n of w[n] x[n] exp(-2 pi i k n / N) |²,   w[n] = 0.5 - 0.5 cos(2 pi n / L)
 * </pre>
 *
 * <p>{@code N} is the transform's length; the {@code L} points of the window stand in its middle.
 * Allocates nothing per window where {@code N} is a power of two times 1, 3, 5 ... 15. Confined to
 * one thread: it reuses its arrays.
 */
public final class PowerSpectrum {
  private final double[] window;
  private final double[] work;
  private final DoubleFFT_1D fft;
  private final @Nullable InterleavedTransform interleaved;
  private final int windowStart;

  /**
   * Creates the transform.
   *
   * @param options lengths of window and transform
   */
  public PowerSpectrum(AnalysisWindow options) {
    int length = options.windowLength();
    window = new double[length];
    for (int i = 0; i < length; i++) {
      window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / length);
    }
    work = new double[options.fftLength()];
    windowStart = (options.fftLength() - length) / 2;
    fft = new DoubleFFT_1D(options.fftLength());
    boolean suits = InterleavedTransform.suits(options.fftLength());
    interleaved = suits ? new InterleavedTransform(options.fftLength()) : null;
  }

  /** {@return the number of frequencies, {@code fftLength / 2 + 1}} */
  public int binCount() {
    return work.length / 2 + 1;
  }

  /**
   * Transforms one slice.
   *
   * @param samples the sound
   * @param offset index of the slice's first sample; {@code fftLength} samples are read
   * @param power receives the power of each frequency, shape [binCount]
   */
  public void transform(double[] samples, int offset, double[] power) {
    Arrays.fill(work, 0, windowStart, 0);
    Arrays.fill(work, windowStart + window.length, work.length, 0);
    for (int i = 0; i < window.length; i++) {
      work[windowStart + i] = window[i] * samples[offset + windowStart + i];
    }
    if (interleaved != null) {
      interleaved.power(work, power);
      return;
    }
    fft.realForward(work);
    readPower(power);
  }

  private void readPower(double[] power) {
    int n = work.length;
    power[0] = work[0] * work[0];
    for (int k = 1; k < (n + 1) / 2; k++) {
      double re = work[2 * k];
      // For odd lengths the transform packs the last imaginary part into the second cell.
      double im = 2 * k + 1 < n ? work[2 * k + 1] : work[1];
      power[k] = re * re + im * im;
    }
    if (n % 2 == 0) {
      power[n / 2] = work[1] * work[1];
    }
  }
}
