package dev.ivas.accuracy.asr;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Kinds of noise that interviews are recorded in, made anew from a seed. */
public enum Noise {
  /** The same power at every frequency: a poor microphone. */
  WHITE {
    @Override
    float[] make(int length, Random chance, List<float[]> voices) {
      float[] noise = new float[length];
      for (int i = 0; i < length; i++) {
        noise[i] = (float) chance.nextGaussian();
      }
      return noise;
    }
  },
  /** Power falling by 3 dB an octave: a room, the street. */
  PINK {
    @Override
    float[] make(int length, Random chance, List<float[]> voices) {
      return falling(length, chance, new double[] {0.99765, 0.96300, 0.57000});
    }
  },
  /** Rumble with a hum of 100 Hz and its overtones: a fan, a computer. */
  FAN {
    @Override
    float[] make(int length, Random chance, List<float[]> voices) {
      float[] noise = falling(length, chance, new double[] {0.98});
      for (int i = 0; i < length; i++) {
        for (int harmonic = 1; harmonic <= 6; harmonic++) {
          double phase = 2 * Math.PI * 100 * harmonic * i / ClipSound.RATE_HZ;
          noise[i] += (float) (3.0 / harmonic * Math.sin(phase));
        }
      }
      return noise;
    }
  },
  /** Six stretches of the other clips at once: people who talk behind. */
  BABBLE {
    @Override
    float[] make(int length, Random chance, List<float[]> voices) {
      float[] noise = new float[length];
      for (int voice = 0; voice < TALKERS && !voices.isEmpty(); voice++) {
        float[] other = voices.get(chance.nextInt(voices.size()));
        double level = 1 / Math.sqrt(power(other) + 1e-12);
        int from = chance.nextInt(other.length);
        for (int i = 0; i < length; i++) {
          noise[i] += (float) (level * other[(from + i) % other.length]);
        }
      }
      return noise;
    }
  };

  private static final int TALKERS = 6;

  /** {@return noise of any level, shape [length]} */
  abstract float[] make(int length, Random chance, List<float[]> voices);

  /** {@return its name on the command line} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Adds noise to a clip.
   *
   * @param sound the clip, shape [n]; left as it is
   * @param snrDb mean power of the whole clip over that of the noise, in decibels
   * @param seed of chance
   * @param voices other clips, for {@link #BABBLE}; without any that adds nothing
   * @return the noisy clip, shape [n]; both are made softer together where they would be clipped
   */
  float[] addTo(float[] sound, double snrDb, long seed, List<float[]> voices) {
    float[] noise = make(sound.length, new Random(seed), voices);
    double wanted = power(sound) / Math.pow(10, snrDb / 10);
    double scale = Math.sqrt(wanted / Math.max(1e-12, power(noise)));
    float[] mixed = new float[sound.length];
    double peak = 1;
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (float) (sound[i] + scale * noise[i]);
      peak = Math.max(peak, Math.abs(mixed[i]));
    }
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] /= (float) peak;
    }
    return mixed;
  }

  /**
   * Adds white noises that have passed first-order low-passes, as P. Kellet does for pink noise.
   */
  private static float[] falling(int length, Random chance, double[] poles) {
    float[] noise = new float[length];
    double[] state = new double[poles.length];
    double[] gains = {0.0990460, 0.2965164, 1.0526913};
    for (int i = 0; i < length; i++) {
      double white = chance.nextGaussian();
      double sum = poles.length > 1 ? 0.1848 * white : 0;
      for (int k = 0; k < poles.length; k++) {
        state[k] = poles[k] * state[k] + (poles.length > 1 ? gains[k] : 1) * white;
        sum += state[k];
      }
      noise[i] = (float) sum;
    }
    return noise;
  }

  private static double power(float[] sound) {
    double sum = 0;
    for (float sample : sound) {
      sum += sample * (double) sample;
    }
    return sum / sound.length;
  }
}
