package dev.ivas.audio.internal;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The autocorrelation of a stretch of sound by a pair of transforms: the power spectrum, turned
 * back. Allocates nothing per stretch. Confined to one thread.
 */
public final class Autocorrelation {
  private final double[] work;
  private final DoubleFFT_1D fft;

  /**
   * Prepares.
   *
   * @param length of the transform, a power of two, at least that of the stretch and the largest
   *     lag together
   */
  public Autocorrelation(int length) {
    work = new double[length];
    fft = new DoubleFFT_1D(length);
  }

  /**
   * Returns the array that takes the stretch and gives its correlation; it is reused.
   *
   * @return before {@link #correlate} the samples from index 0 on, after it {@code r[lag]}
   */
  public double[] values() {
    return work;
  }

  /**
   * Correlates the stretch with itself.
   *
   * @param count samples of the stretch; what lies behind them is cleared
   */
  public void correlate(int count) {
    Arrays.fill(work, count, work.length, 0);
    fft.realForward(work);
    work[0] *= work[0];
    work[1] *= work[1];
    for (int i = 2; i < work.length; i += 2) {
      work[i] = work[i] * work[i] + work[i + 1] * work[i + 1];
      work[i + 1] = 0;
    }
    fft.realInverse(work, true);
  }
}
