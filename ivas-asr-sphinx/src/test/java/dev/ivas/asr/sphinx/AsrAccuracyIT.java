package dev.ivas.asr.sphinx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ivas.audio.TranscriptOptions;
import dev.ivas.audio.TranscriptSession;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.audio.recognition.VoskRecognizer;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Measures recognizers as interviews use them, cut by voice activity, and prints a line per clip:
 * errors, words, mean confidence, time by length.
 *
 * <p>The bounds leave a tenth of all words above what was measured, for libraries and models of
 * other versions. Times are printed and never judged.
 */
class AsrAccuracyIT {
  @Test
  void pocketSphinx() {
    try (SpeechRecognizer recognizer = Installed.require().open()) {
      assertThat(errorRate(recognizer, "development", SpokenText.development())).isLessThan(0.38);
      assertThat(errorRate(recognizer, "check", SpokenText.check())).isLessThan(0.67);
      print(recognizer, SpokenText.untold());
    }
  }

  /** The check clips would take it minutes. */
  @Test
  void sphinx4() {
    try (SpeechRecognizer recognizer = new Sphinx4Provider().open()) {
      assertThat(errorRate(recognizer, "development", SpokenText.development())).isLessThan(0.44);
    }
  }

  /** A small English model of Vosk is known for 10 % on clean speech. */
  @Test
  void vosk() {
    String named = System.getenv("IVAS_TEST_VOSK_MODEL");
    assumeTrue(named != null && !named.isBlank(), "skipped: IVAS_TEST_VOSK_MODEL is not set");
    try (SpeechRecognizer recognizer = VoskRecognizer.open(Path.of(named))) {
      double bound = recognizer.language().startsWith("en") ? 0.3 : Double.POSITIVE_INFINITY;
      assertThat(errorRate(recognizer, "development", SpokenText.development())).isLessThan(bound);
      errorRate(recognizer, "check", SpokenText.check());
    }
  }

  private static double errorRate(SpeechRecognizer recognizer, String set, List<SpokenText> clips) {
    int errors = 0;
    int words = 0;
    for (SpokenText clip : clips) {
      errors += print(recognizer, clip);
      words += clip.words().size();
    }
    System.out.printf(
        Locale.ROOT,
        "%s, %s: %d of %d words wrong, WER %.3f%n",
        recognizer.engine(),
        set,
        errors,
        words,
        errors / (double) words);
    return errors / (double) words;
  }

  private static int print(SpeechRecognizer recognizer, SpokenText clip) {
    float[] sound = Wave.read(clip.path());
    long start = System.nanoTime();
    Transcript transcript = transcribe(recognizer, sound);
    double seconds = (System.nanoTime() - start) / 1e9;
    int errors = clip.errors(SpokenText.words(transcript.text()));
    System.out.printf(
        Locale.ROOT,
        "%-40s %s, confidence %.2f, real-time factor %.2f: %s%n",
        clip.path(),
        clip.words().isEmpty()
            ? "no text"
            : "%d of %d wrong".formatted(errors, clip.words().size()),
        transcript.words().stream().mapToDouble(Word::confidence).average().orElse(0),
        seconds / (sound.length / 16_000.0),
        transcript.text());
    return errors;
  }

  private static Transcript transcribe(SpeechRecognizer recognizer, float[] sound) {
    TranscriptOptions unlimited = TranscriptOptions.defaults().withBudgetFactor(1000);
    try (TranscriptSession session = TranscriptSession.open(recognizer, unlimited)) {
      session.accept(PcmBuffer.mono(sound, 16_000, 0));
      return session.finish().transcript();
    }
  }
}
