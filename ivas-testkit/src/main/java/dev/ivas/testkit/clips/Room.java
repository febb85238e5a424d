package dev.ivas.testkit.clips;

import java.util.Random;

/**
 * A room that echoes: the direct sound, and a tail as loud as that, which falls by 60 dB in the
 * reverberation time.
 *
 * <p>The tail is velvet noise: sparse pulses of random sign at random places. Nothing is delayed,
 * so that truths keep their times.
 *
 * <p>Source: Karjalainen, Järveläinen, "Reverberation modeling using velvet noise", AES 30th
 * conference, 2007.
 *
 * @param rt60Seconds reverberation time, 0.1 to 2
 * @param seed chooses the places of the echoes
 */
record Room(double rt60Seconds, long seed) {
  private static final int PULSES_PER_SECOND = 2000;
  private static final double FIRST_ECHO_SECONDS = 0.004;

  float[] echoing(float[] dry, int sampleRateHz) {
    Random random = new Random(seed);
    int pulses = (int) (rt60Seconds * PULSES_PER_SECOND);
    double[] gains = new double[pulses];
    int[] delays = new int[pulses];
    double energy = 0;
    for (int i = 0; i < pulses; i++) {
      double seconds = FIRST_ECHO_SECONDS + (i + random.nextDouble()) / PULSES_PER_SECOND;
      delays[i] = (int) Math.round(seconds * sampleRateHz);
      gains[i] = Math.pow(10, -3 * seconds / rt60Seconds) * (random.nextBoolean() ? 1 : -1);
      energy += gains[i] * gains[i];
    }
    float[] wet = dry.clone();
    for (int i = 0; i < pulses; i++) {
      float gain = (float) (gains[i] / Math.sqrt(energy));
      for (int t = delays[i]; t < wet.length; t++) {
        wet[t] += gain * dry[t - delays[i]];
      }
    }
    return wet;
  }
}
