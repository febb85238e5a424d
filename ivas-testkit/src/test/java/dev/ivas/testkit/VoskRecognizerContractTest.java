package dev.ivas.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.audio.recognition.VoskRecognizer;
import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs where {@code IVAS_TEST_VOSK_MODEL} names a model: none can be had from a package registry. A
 * model of another language than English is only asked to be steady in what it makes of English.
 */
class VoskRecognizerContractTest extends SpeechRecognizerContractTest {
  private static final int HEADER_BYTES = 44;

  @Override
  protected SpeechRecognizer openRecognizer() {
    String named = System.getenv("IVAS_TEST_VOSK_MODEL");
    assumeTrue(named != null && !named.isBlank(), "skipped: IVAS_TEST_VOSK_MODEL is not set");
    return VoskRecognizer.open(Path.of(named));
  }

  @Override
  protected float[] speech() {
    try {
      ByteBuffer wav =
          ByteBuffer.wrap(Files.readAllBytes(TestData.require("audio-gold/audio/cards_005.wav")))
              .order(ByteOrder.LITTLE_ENDIAN)
              .position(HEADER_BYTES);
      float[] samples = new float[wav.remaining() / 2];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = wav.getShort() / 32768f;
      }
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected List<String> expectedWords() {
    try (SpeechRecognizer recognizer = openRecognizer()) {
      return recognizer.language().startsWith("en")
          ? List.of("spades", "clubs", "seven", "hearts")
          : List.of();
    }
  }
}
