package dev.ivas.audio.recognition;

import dev.ivas.core.speech.Word;
import java.util.List;

/**
 * One recognizer's work on one recording, utterance by utterance; confined to one thread.
 *
 * <p>Sound comes in pieces of any length, and what is heard can be worked on at once. The caller
 * says where an utterance ends, at a pause.
 */
public interface RecognitionStream extends AutoCloseable {
  /** Samples per second of the sound a recognizer listens to. */
  int SAMPLE_RATE_HZ = 16_000;

  /**
   * Takes the next samples of the current utterance.
   *
   * @param samples the array that holds them, mono at 16 kHz, each in [-1, 1]; not kept
   * @param from index of the first
   * @param to index after the last
   */
  void accept(float[] samples, int from, int to);

  /**
   * Ends the utterance; the next sample begins another.
   *
   * @return its words in the order of their start, without silences, noises and markers of
   *     pronunciation; times count from the utterance's first sample, in microseconds. Empty where
   *     nothing was recognized
   */
  List<Word> endUtterance();

  @Override
  void close();
}
