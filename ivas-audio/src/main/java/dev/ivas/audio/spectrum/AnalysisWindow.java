package dev.ivas.audio.spectrum;

/**
 * How sound is cut into slices: their length, their distance and the transform's length.
 *
 * @param windowLength samples in a window, at least 2
 * @param hopLength samples from one window to the next, at least 1
 * @param fftLength samples of the transform, at least {@code windowLength}; the window stands in
 *     its middle, zeros around it
 * @param centered whether window {@code i} is centred on sample {@code i * hopLength}, with {@code
 *     fftLength / 2} samples of padding at both ends; else it starts there
 */
public record AnalysisWindow(int windowLength, int hopLength, int fftLength, boolean centered) {
  /** Checks the lengths. */
  public AnalysisWindow {
    if (windowLength < 2 || hopLength < 1 || fftLength < windowLength) {
      throw new IllegalArgumentException(
          "need windowLength >= 2, hopLength >= 1, fftLength >= windowLength; got "
              + windowLength
              + ", "
              + hopLength
              + ", "
              + fftLength);
    }
  }

  /**
   * Returns centred windows whose transform is as long as they are.
   *
   * @param windowLength samples in a window, at least 2
   * @param hopLength samples from one window to the next, at least 1
   * @return the windows
   */
  public static AnalysisWindow of(int windowLength, int hopLength) {
    return new AnalysisWindow(windowLength, hopLength, windowLength, true);
  }

  /**
   * Returns centred windows given in milliseconds, rounded to samples (half to even).
   *
   * @param sampleRateHz samples per second, positive
   * @param windowMillis length of a window
   * @param hopMillis distance of windows
   * @return the windows, their transform as long as they are
   */
  public static AnalysisWindow ofMillis(int sampleRateHz, double windowMillis, double hopMillis) {
    return of(samples(sampleRateHz, windowMillis), samples(sampleRateHz, hopMillis));
  }

  /** {@return the same windows, not padded: the first starts at the first sample} */
  public AnalysisWindow uncentered() {
    return new AnalysisWindow(windowLength, hopLength, fftLength, false);
  }

  /** {@return the same windows, transformed at the next power of two} */
  public AnalysisWindow paddedToPowerOfTwo() {
    int power = Integer.highestOneBit(windowLength - 1) << 1;
    return new AnalysisWindow(windowLength, hopLength, power, centered);
  }

  /**
   * Returns how many windows a recording has.
   *
   * @param sampleCount samples of the recording, zero or more
   * @return the number of windows, 0 if not centred and shorter than one window
   */
  public int windowCount(int sampleCount) {
    long padded = sampleCount + (centered ? 2L * (fftLength / 2) : 0L);
    return padded < fftLength ? 0 : (int) (1 + (padded - fftLength) / hopLength);
  }

  private static int samples(int sampleRateHz, double millis) {
    return (int) Math.rint(sampleRateHz * millis / 1000);
  }
}
