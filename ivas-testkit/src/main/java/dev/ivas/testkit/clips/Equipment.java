package dev.ivas.testkit.clips;

/** What poor equipment does to sound. */
final class Equipment {
  private static final int REACH = 32;

  private Equipment() {}

  static float[] raised(float[] sound, float offset) {
    float[] raised = sound.clone();
    for (int i = 0; i < raised.length; i++) {
      raised[i] += offset;
    }
    return raised;
  }

  /** Cuts off what is louder than a share of the loudest sample. */
  static float[] clipped(float[] sound, double share) {
    float peak = 0;
    for (float sample : sound) {
      peak = Math.max(peak, Math.abs(sample));
    }
    float limit = (float) (share * peak);
    float[] clipped = sound.clone();
    for (int i = 0; i < clipped.length; i++) {
      clipped[i] = Math.max(-limit, Math.min(limit, clipped[i]));
    }
    return clipped;
  }

  /** Takes every second sample, what would fold back left out. */
  static float[] halved(float[] sound) {
    float[] halved = new float[sound.length / 2];
    for (int i = 0; i < halved.length; i++) {
      double sum = 0;
      for (int k = -REACH; k <= REACH; k++) {
        int at = 2 * i + k;
        if (at >= 0 && at < sound.length) {
          sum += sound[at] * lowPass(k);
        }
      }
      halved[i] = (float) sum;
    }
    return halved;
  }

  /** A windowed sinc that passes up to 3.6 kHz of 8. */
  private static double lowPass(int k) {
    double window = Math.pow(Math.cos(Math.PI * k / (2 * (REACH + 1))), 2);
    double x = 0.45 * Math.PI * k;
    return 0.45 * window * (k == 0 ? 1 : Math.sin(x) / x);
  }
}
