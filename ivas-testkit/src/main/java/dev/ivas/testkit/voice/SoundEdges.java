package dev.ivas.testkit.voice;

import java.util.Arrays;

/**
 * Where sound begins and ends within the silence that the synthesiser puts around it.
 *
 * @param from index of the first sample that is heard
 * @param to index after the last
 */
record SoundEdges(int from, int to) {
  /**
   * Softer than this (-34 dB by the loudest sample) is taken for silence: around its phrases the
   * synthesiser crackles up to -36 dB.
   */
  private static final double SOFTEST = 0.02;

  private static final int WINDOW = Speech.SAMPLE_RATE_HZ / 200;

  private static final int FADE = Speech.SAMPLE_RATE_HZ / 500;

  static SoundEdges of(double[] samples) {
    double peak = Arrays.stream(samples).map(Math::abs).max().orElse(0);
    if (peak == 0) {
      throw new IllegalArgumentException("there is no sound");
    }
    int from = 0;
    while (rms(samples, from, from + WINDOW) < SOFTEST * peak && from + WINDOW < samples.length) {
      from++;
    }
    int to = samples.length;
    while (rms(samples, to - WINDOW, to) < SOFTEST * peak && to - WINDOW > from) {
      to--;
    }
    return new SoundEdges(from, to);
  }

  private static double rms(double[] samples, int from, int to) {
    double sum = 0;
    for (int i = Math.max(0, from); i < Math.min(samples.length, to); i++) {
      sum += samples[i] * samples[i];
    }
    return Math.sqrt(sum / WINDOW);
  }

  int length() {
    return to - from;
  }

  /** Returns where a sample of the whole lies in the part that is heard. */
  int inside(int sample) {
    return Math.max(0, Math.min(length(), sample - from));
  }

  /** Returns what is heard, faded in and out over 2 ms so that it does not click. */
  double[] cut(double[] samples) {
    double[] heard = Arrays.copyOfRange(samples, from, to);
    for (int i = 0; i < Math.min(FADE, heard.length / 2); i++) {
      double gain = (i + 1.0) / (FADE + 1);
      heard[i] *= gain;
      heard[heard.length - 1 - i] *= gain;
    }
    return heard;
  }
}
