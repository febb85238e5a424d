package dev.ivas.audio.noise;

/**
 * By how much to weigh each frequency so that the logarithm of its amplitude comes nearest to that
 * of the speech alone; confined to one thread.
 *
 * <pre>
 * G = x / (1 + x) exp(E1(v) / 2),   v = x / (1 + x) |Y|²/N
 * x = 0.98 G'² |Y'|²/N + 0.02 max(|Y|²/N - 1, 0)       (' of the window before)
 * </pre>
 *
 * <p>Source: Ephraim and Malah 1985, equations 13 and 20; the "decision-directed" x is equation 51
 * of theirs of 1984.
 */
final class LogSpectralGain {
  private static final double MEMORY = 0.98;
  private static final double LEAST_SPEECH_TO_NOISE = Math.pow(10, -2.5);
  private static final double MOST_ABOVE = 1e4;

  /**
   * At most 12 dB are taken out, so that what is left of the noise does not sound like tones. Taken
   * as it is, not tuned: no other value was tried.
   */
  private static final double FLOOR = Math.pow(10, -12 / 20.0);

  private final double[] before;
  private final double[] gains;

  LogSpectralGain(int bins) {
    before = new double[bins];
    gains = new double[bins];
  }

  /**
   * Weighs a window.
   *
   * @param power of the sound
   * @param noise power of the noise in it, above 0
   * @return the weights, each in [floor, 1]; reused
   */
  double[] of(double[] power, double[] noise) {
    for (int k = 0; k < gains.length; k++) {
      double above = Math.min(MOST_ABOVE, power[k] / noise[k]);
      double ratio = MEMORY * before[k] / noise[k] + (1 - MEMORY) * Math.max(above - 1, 0);
      double known = Math.max(LEAST_SPEECH_TO_NOISE, ratio);
      double wiener = known / (1 + known);
      double gain = wiener * Math.exp(exponentialIntegral(wiener * above) / 2);
      gains[k] = Math.max(FLOOR, Math.min(1, gain));
      before[k] = gains[k] * gains[k] * power[k];
    }
    return gains;
  }

  /**
   * Returns E1, the integral of exp(-t) / t from x on.
   *
   * <p>Source: M. Abramowitz, I. Stegun, "Handbook of Mathematical Functions", 5.1.53 (error below
   * 2e-7) and 5.1.56 (relative error below 5e-8).
   *
   * @param x above 0
   */
  static double exponentialIntegral(double x) {
    if (x <= 1) {
      double series =
          -0.57721566
              + x
                  * (0.99999193
                      + x * (-0.24991055 + x * (0.05519968 + x * (-0.00976004 + x * 0.00107857))));
      return series - Math.log(Math.max(x, 1e-30));
    }
    double top = 0.2677737343 + x * (8.6347608925 + x * (18.0590169730 + x * (8.5733287401 + x)));
    double bottom =
        3.9584969228 + x * (21.0996530827 + x * (25.6329561486 + x * (9.5733223454 + x)));
    return Math.exp(-x) / x * top / bottom;
  }
}
