package dev.ivas.audio.yin;

import dev.ivas.audio.spectrum.AnalysisWindow;

/**
 * Where YIN and pYIN look for a fundamental frequency.
 *
 * @param window how sound is cut; the transform must be as long as the window, which should hold
 *     two of the longest periods. Give it in milliseconds: with a fixed number of samples the
 *     result depends on the sample rate
 * @param minHz lowest frequency searched, positive
 * @param maxHz highest frequency searched, above {@code minHz}
 */
public record YinOptions(AnalysisWindow window, double minHz, double maxHz) {
  private static final double VOICE_MIN_HZ = 65;
  private static final double VOICE_MAX_HZ = 400;

  /** Checks the ranges. */
  public YinOptions {
    if (!(minHz > 0) || !(maxHz > minHz) || Double.isInfinite(maxHz)) {
      throw new IllegalArgumentException("need 0 < minHz < maxHz, got " + minHz + " and " + maxHz);
    }
    if (window.fftLength() != window.windowLength()) {
      throw new IllegalArgumentException(
          "the transform must be as long as the window, got "
              + window.fftLength()
              + " and "
              + window.windowLength());
    }
  }

  /**
   * Returns the range that suits most voices, 65 to 400 Hz.
   *
   * @param window how sound is cut
   * @return the options
   */
  public static YinOptions forVoice(AnalysisWindow window) {
    return new YinOptions(window, VOICE_MIN_HZ, VOICE_MAX_HZ);
  }

  /** {@return the shortest period in whole samples} */
  int shortestPeriod(int sampleRateHz) {
    return (int) Math.floor(sampleRateHz / maxHz);
  }

  /** {@return the longest period in whole samples that fits the window} */
  int longestPeriod(int sampleRateHz) {
    return (int) Math.min(Math.ceil(sampleRateHz / minHz), window.windowLength() - 1.0);
  }
}
