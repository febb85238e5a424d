package dev.ivas.testkit.voice;

import dev.ivas.core.time.TimeSpan;
import java.util.Arrays;
import java.util.List;

/**
 * Synthesised speech and its truth.
 *
 * <p>Edges of pauses and filled pauses are exact to the sample. A word that begins or ends a phrase
 * shares the phrase's edge; between two words of one phrase the border is where the synthesiser put
 * it, give or take a period of the voice (10 ms).
 */
public final class Speech {
  /** Samples a second. */
  public static final int SAMPLE_RATE_HZ = 16_000;

  private final float[] samples;
  private final List<TimedLabel> words;
  private final List<TimedLabel> fillers;
  private final List<TimeSpan> pauses;

  Speech(float[] samples, List<TimedLabel> words, List<TimedLabel> fillers, List<TimeSpan> pauses) {
    this.samples = samples;
    this.words = List.copyOf(words);
    this.fillers = List.copyOf(fillers);
    this.pauses = List.copyOf(pauses);
  }

  /** {@return the sound, mono at {@link #SAMPLE_RATE_HZ}, each sample in [-1, 1]; a copy} */
  public float[] samples() {
    return samples.clone();
  }

  /** {@return the words in order, filled pauses left out} */
  public List<TimedLabel> words() {
    return words;
  }

  /** {@return the filled pauses in order} */
  public List<TimedLabel> fillers() {
    return fillers;
  }

  /** {@return the silences between stretches of sound, in order; not those at both ends} */
  public List<TimeSpan> pauses() {
    return pauses;
  }

  /** {@return the length, in microseconds} */
  public long durationMicros() {
    return micros(samples.length);
  }

  /**
   * Measures how loud the speech is around a time.
   *
   * @param micros the middle of 80 ms
   * @return root mean square, at least 0; 0 outside
   */
  public double loudnessAt(long micros) {
    int middle = (int) (micros * SAMPLE_RATE_HZ / TimeSpan.MICROS_PER_SECOND);
    int reach = SAMPLE_RATE_HZ / 25;
    int from = Math.max(0, middle - reach);
    int to = Math.min(samples.length, middle + reach);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += samples[i] * samples[i];
    }
    return Math.sqrt(sum / (2 * reach));
  }

  static TimeSpan span(int from, int to) {
    return new TimeSpan(micros(from), micros(to));
  }

  static long micros(long sample) {
    return Math.round(sample * (double) TimeSpan.MICROS_PER_SECOND / SAMPLE_RATE_HZ);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Speech that
        && Arrays.equals(samples, that.samples)
        && words.equals(that.words)
        && fillers.equals(that.fillers)
        && pauses.equals(that.pauses);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(samples);
  }
}
