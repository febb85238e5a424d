package dev.ivas.asr.sphinx.internal;

import dev.ivas.audio.recognition.RecognitionStream;
import dev.ivas.core.speech.Word;
import java.util.List;

/** Collects an utterance and has it decoded when it ends; confined to one thread. */
final class BufferedStream implements RecognitionStream {
  private final UtteranceDecoder decoder;
  private final UtteranceBuffer utterance = new UtteranceBuffer();

  BufferedStream(UtteranceDecoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public void accept(float[] samples, int from, int to) {
    utterance.append(samples, from, to);
  }

  @Override
  public List<Word> endUtterance() {
    try {
      // On digital silence the decoders' normalization would make words of rounding.
      return utterance.isSilent()
          ? List.of()
          : decoder.decode(utterance.samples(), utterance.length());
    } finally {
      utterance.clear();
    }
  }

  @Override
  public void close() {
    decoder.close();
  }
}
