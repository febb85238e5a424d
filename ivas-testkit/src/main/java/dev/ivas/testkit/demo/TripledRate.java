package dev.ivas.testkit.demo;

/**
 * Brings 16 kHz to the 48 kHz that encoders know best, without moving anything in time.
 *
 * <p>Samples lie on every third of the new ones; between them stands a sinc under a Hann window of
 * 32 old samples. AAC at 16 kHz would smear sounds over windows of 128 ms.
 */
final class TripledRate {
  static final int FACTOR = 3;
  private static final int REACH = 16;

  private TripledRate() {}

  static float[] of(float[] samples) {
    double[][] weights = {weights(1 / 3.0), weights(2 / 3.0)};
    float[] tripled = new float[FACTOR * samples.length];
    for (int i = 0; i < samples.length; i++) {
      tripled[FACTOR * i] = samples[i];
      tripled[FACTOR * i + 1] = between(samples, i, weights[0]);
      tripled[FACTOR * i + 2] = between(samples, i, weights[1]);
    }
    return tripled;
  }

  private static double[] weights(double share) {
    double[] weights = new double[2 * REACH];
    for (int k = 0; k < weights.length; k++) {
      double distance = k - (REACH - 1) - share;
      double x = Math.PI * distance;
      weights[k] = Math.sin(x) / x * 0.5 * (1 + Math.cos(x / REACH));
    }
    return weights;
  }

  private static float between(float[] samples, int before, double[] weights) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      int at = before + k - (REACH - 1);
      sum += at >= 0 && at < samples.length ? weights[k] * samples[at] : 0;
    }
    return (float) sum;
  }
}
