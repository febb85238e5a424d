package dev.ivas.testkit.voice;

/** Plays samples at another speed, pitch and all, by a windowed sinc. */
final class Playback {
  private static final int REACH = 16;

  private Playback() {}

  /**
   * Plays faster.
   *
   * @param samples any
   * @param factor how much faster, from 0.5 to 2
   * @return {@code round(n / factor)} samples
   */
  static double[] faster(double[] samples, double factor) {
    double[] played = new double[(int) Math.round(samples.length / factor)];
    double cutoff = Math.min(1, 1 / factor);
    for (int i = 0; i < played.length; i++) {
      double place = i * factor;
      int middle = (int) Math.floor(place);
      double sum = 0;
      for (int k = middle - REACH + 1; k <= middle + REACH; k++) {
        if (k >= 0 && k < samples.length) {
          sum += samples[k] * kernel(place - k, cutoff);
        }
      }
      played[i] = sum;
    }
    return played;
  }

  private static double kernel(double distance, double cutoff) {
    double window = Math.cos(Math.PI * distance / (2 * REACH));
    double x = Math.PI * cutoff * distance;
    return cutoff * window * window * (Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x);
  }
}
