package dev.ivas.asr.sphinx.internal;

import dev.ivas.core.speech.Word;
import java.util.List;

/** Recognizes whole utterances, each without regard to those before. */
interface UtteranceDecoder extends AutoCloseable {
  /**
   * Recognizes an utterance.
   *
   * @param samples the array that holds it, 16-bit, mono, 16 kHz
   * @param length how many samples count
   * @return its words, times from the first sample on
   */
  List<Word> decode(short[] samples, int length);

  @Override
  void close();
}
