package dev.ivas.testkit.voice;

import java.util.Arrays;

/**
 * Where sound begins and ends within the silence that the synthesiser puts around it.
 *
 * @param from index of the first sample that is heard
 * @param to index after the last
 */
record SoundEdges(int from, int to) {
  /** Softer than this by the loudest sample (-40 dB) is taken for the synthesiser's silence. */
  private static final double SOFTEST = 0.01;

  private static final int FADE = Speech.SAMPLE_RATE_HZ / 500;

  static SoundEdges of(double[] samples) {
    double peak = Arrays.stream(samples).map(Math::abs).max().orElse(0);
    if (peak == 0) {
      throw new IllegalArgumentException("there is no sound");
    }
    int from = 0;
    while (Math.abs(samples[from]) < SOFTEST * peak) {
      from++;
    }
    int to = samples.length;
    while (Math.abs(samples[to - 1]) < SOFTEST * peak) {
      to--;
    }
    return new SoundEdges(from, to);
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
