package dev.ivas.testkit.clips;

import java.util.Random;

/** Noise that is added to speech; always the same for a seed. */
enum Noise {
  /** All frequencies alike. */
  WHITE {
    @Override
    double[] make(int length, Random random) {
      return random.doubles(length, -1, 1).toArray();
    }
  },
  /** 3 dB less an octave, as ventilation and streets. */
  PINK {
    @Override
    double[] make(int length, Random random) {
      double[] poles = {0.99572, 0.95, 0.6};
      double[] gains = {0.099, 0.297, 1.0526};
      double[] states = new double[poles.length];
      double[] noise = new double[length];
      for (int i = 0; i < length; i++) {
        double white = 2 * random.nextDouble() - 1;
        for (int k = 0; k < poles.length; k++) {
          states[k] = poles[k] * states[k] + gains[k] * white;
          noise[i] += states[k];
        }
      }
      return noise;
    }
  };

  abstract double[] make(int length, Random random);

  /**
   * Adds noise.
   *
   * @param speech what is heard without it
   * @param snrDb mean power of the samples that are not near silent over that of the noise
   * @param seed chooses the noise
   * @return their sum
   */
  float[] added(float[] speech, double snrDb, long seed) {
    double[] noise = make(speech.length, new Random(seed));
    double power = 0;
    for (double sample : noise) {
      power += sample * sample / noise.length;
    }
    double gain = Math.sqrt(meanPower(speech) / power) * Math.pow(10, -snrDb / 20);
    float[] sum = speech.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += (float) (gain * noise[i]);
    }
    return sum;
  }

  private static double meanPower(float[] speech) {
    double sum = 0;
    int count = 1;
    for (float sample : speech) {
      if (Math.abs(sample) > 0.003) {
        sum += sample * sample;
        count++;
      }
    }
    return sum / count;
  }
}
