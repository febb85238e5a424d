package dev.ivas.audio.pitch;

/**
 * How the fundamental frequency is searched, with the names and defaults of Praat's {@code To
 * Pitch}.
 *
 * @param method what is correlated
 * @param stepSeconds time from one window to the next, positive
 * @param floorHz lowest frequency searched, positive; it sets the window's length
 * @param ceilingHz highest frequency searched, above the floor
 * @param maxCandidates how many candidates a window may have, the unvoiced one included, at least 2
 * @param silenceThreshold windows whose peak is below this share of the recording's peak tend to be
 *     unvoiced
 * @param voicingThreshold the strength of the unvoiced candidate
 * @param octaveCost how much a high candidate is favoured, per octave
 * @param octaveJumpCost the price of a jump by one octave within 10 ms
 * @param voicedUnvoicedCost the price of a change between voiced and unvoiced within 10 ms
 */
public record F0Options(
    Method method,
    double stepSeconds,
    double floorHz,
    double ceilingHz,
    int maxCandidates,
    double silenceThreshold,
    double voicingThreshold,
    double octaveCost,
    double octaveJumpCost,
    double voicedUnvoicedCost) {

  /** What is correlated over lags. */
  public enum Method {
    /** A Hann window of three longest periods with itself ("ac"): steady contours. */
    AUTOCORRELATION,
    /** One longest period with what follows ("cc"): fast changes, used to find pulses. */
    CROSS_CORRELATION
  }

  /** Checks the ranges. */
  public F0Options {
    if (!(stepSeconds > 0) || !(floorHz > 0) || !(ceilingHz > floorHz) || maxCandidates < 2) {
      throw new IllegalArgumentException(
          "need stepSeconds > 0, 0 < floorHz < ceilingHz, maxCandidates >= 2; got "
              + stepSeconds
              + ", "
              + floorHz
              + ", "
              + ceilingHz
              + ", "
              + maxCandidates);
    }
  }

  /** {@return autocorrelation every 10 ms from 75 to 500 Hz, with Praat's standard costs} */
  public static F0Options defaults() {
    return standard(Method.AUTOCORRELATION, 0.01);
  }

  /** {@return the same but for the strength of the unvoiced candidate} */
  F0Options withVoicingThreshold(double threshold) {
    return new F0Options(
        method,
        stepSeconds,
        floorHz,
        ceilingHz,
        maxCandidates,
        silenceThreshold,
        threshold,
        octaveCost,
        octaveJumpCost,
        voicedUnvoicedCost);
  }

  /**
   * Returns the share of the recording's peak below which no path makes a window voiced.
   *
   * <p>A voiced window gains at most a strength of 1 and the price of two changes.
   */
  double surelyUnvoicedIntensity() {
    double mostGain = 1 + 2 * voicedUnvoicedCost * 0.01 / stepSeconds;
    double least = (2 + voicingThreshold - mostGain) * silenceThreshold / (1 + voicingThreshold);
    return Math.max(0, least);
  }

  /** {@return cross-correlation four times per longest period, from 75 to 500 Hz, for pulses} */
  static F0Options forPulses() {
    return standard(Method.CROSS_CORRELATION, 0.25 / 75);
  }

  private static F0Options standard(Method method, double stepSeconds) {
    return new F0Options(method, stepSeconds, 75, 500, 15, 0.03, 0.45, 0.01, 0.35, 0.14);
  }
}
