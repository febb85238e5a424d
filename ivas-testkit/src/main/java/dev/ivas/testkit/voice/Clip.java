package dev.ivas.testkit.voice;

import java.util.List;

/** One piece of the voice without silence around it. */
final class Clip {
  private final double[] samples;
  private final List<WordAt> words;

  /**
   * Keeps both.
   *
   * @param samples at {@link Speech#SAMPLE_RATE_HZ}
   * @param words in order
   */
  Clip(double[] samples, List<WordAt> words) {
    this.samples = samples;
    this.words = words;
  }

  /**
   * A word within a clip.
   *
   * @param from index of its first sample
   * @param to index after its last
   */
  record WordAt(String word, int from, int to) {}

  double[] samples() {
    return samples;
  }

  List<WordAt> words() {
    return words;
  }

  /** Returns the clip said through a shorter or longer vocal tract: played faster or slower. */
  Clip inTract(double factor) {
    if (factor == 1) {
      return this;
    }
    return new Clip(
        Playback.faster(samples, factor),
        words.stream()
            .map(at -> new WordAt(at.word(), place(at.from(), factor), place(at.to(), factor)))
            .toList());
  }

  private static int place(int sample, double factor) {
    return (int) Math.round(sample / factor);
  }
}
