package dev.ivas.audio.noise;

import java.util.Arrays;

/**
 * Follows the power of the noise at each frequency through speech; confined to one thread.
 *
 * <p>The probability of speech, from how far the power rises above the noise so far, tells how much
 * of it to take for noise. The first windows are taken for noise wholly.
 *
 * <pre>
 * P = 1 / (1 + (1 + x) exp(-|Y|²/N x / (1 + x))),   x = 15 dB
 * N' = 0.8 N + 0.2 (P N + (1 - P) |Y|²)
 * </pre>
 *
 * <p>Source: Gerkmann and Hendriks 2012, equations 18, 22 and 23 and Table I.
 */
final class NoisePower {
  private static final double SPEECH_TO_NOISE = Math.pow(10, 1.5);
  private static final double SMOOTHING = 0.8;
  private static final double PROBABILITY_SMOOTHING = 0.9;
  private static final double STAGNATION = 0.99;
  private static final int FIRST_WINDOWS = 5;

  /** Far below the power of 16-bit rounding, so that silence divides by something. */
  private static final double LEAST = 1e-10;

  private final double[] noise;
  private final double[] probability;
  private int windows;

  NoisePower(int bins) {
    noise = new double[bins];
    probability = new double[bins];
  }

  /**
   * Takes a window's power.
   *
   * @return the power of the noise in it, shape [bins]; reused
   */
  double[] follow(double[] power) {
    if (windows < FIRST_WINDOWS) {
      begin(power);
    } else {
      for (int k = 0; k < noise.length; k++) {
        follow(k, power[k]);
      }
    }
    windows++;
    return noise;
  }

  private void begin(double[] power) {
    if (windows == 0) {
      Arrays.fill(noise, LEAST);
    }
    for (int k = 0; k < noise.length; k++) {
      noise[k] = Math.max(LEAST, (windows * noise[k] + power[k]) / (windows + 1));
    }
  }

  private void follow(int k, double power) {
    double above = power / noise[k] * SPEECH_TO_NOISE / (1 + SPEECH_TO_NOISE);
    double speech = 1 / (1 + (1 + SPEECH_TO_NOISE) * Math.exp(-above));
    probability[k] = PROBABILITY_SMOOTHING * probability[k] + (1 - PROBABILITY_SMOOTHING) * speech;
    if (probability[k] > STAGNATION) {
      // Else noise that rises for good would be taken for speech for ever.
      speech = Math.min(speech, STAGNATION);
    }
    double expected = speech * noise[k] + (1 - speech) * power;
    noise[k] = Math.max(LEAST, SMOOTHING * noise[k] + (1 - SMOOTHING) * expected);
  }
}
