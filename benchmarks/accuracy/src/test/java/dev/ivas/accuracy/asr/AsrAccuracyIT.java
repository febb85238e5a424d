package dev.ivas.accuracy.asr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ivas.audio.recognition.RecognizerProvider;
import dev.ivas.audio.recognition.Recognizers;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.audio.recognition.VoskRecognizer;
import dev.ivas.core.testdata.TestData;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Measures recognizers on shared recordings and prints what {@code eval asr} tells.
 *
 * <p>On audio-gold settings were chosen, on the others none. The bounds leave a tenth of all words
 * above what was measured, for libraries and models of other versions. Processor time is printed
 * and never judged.
 */
class AsrAccuracyIT {
  private static final String DEVELOPMENT = "audio-gold/audio";

  @Test
  void pocketSphinx() {
    try (AsrEvaluation evaluation = new AsrEvaluation(open("pocketsphinx"))) {
      assertThat(judge(evaluation, DEVELOPMENT).errors().wer()).isLessThan(0.35);
      assertThat(judge(evaluation, "speech/words").errors().wer()).isLessThan(0.55);
      assertThat(judge(evaluation, "video/grid").errors().wer()).isLessThan(0.94);
      AsrResult natural = judge(evaluation, "speech/fillers");
      assertThat(natural.errors().wer()).isLessThan(0.67);
      timesAreRight(natural.wordTimes());
    }
  }

  /** The other folders would take it minutes. */
  @Test
  void sphinx4() {
    try (AsrEvaluation evaluation = new AsrEvaluation(open("sphinx4"))) {
      assertThat(judge(evaluation, DEVELOPMENT).errors().wer()).isLessThan(0.44);
    }
  }

  /** A small English model of Vosk is known for 10 % on clean speech. */
  @Test
  void vosk() {
    String named = System.getenv("IVAS_TEST_VOSK_MODEL");
    assumeTrue(named != null && !named.isBlank(), "skipped: IVAS_TEST_VOSK_MODEL is not set");
    try (AsrEvaluation evaluation = new AsrEvaluation(VoskRecognizer.open(Path.of(named)))) {
      AsrResult result = judge(evaluation, DEVELOPMENT);
      double bound = result.language().startsWith("en") ? 0.3 : Double.POSITIVE_INFINITY;
      assertThat(result.errors().wer()).isLessThan(bound);
    }
  }

  /**
   * Recognizers' frames are 10 ms apart; people disagree about a word's start by 20 ms and more.
   */
  private static void timesAreRight(AsrResult.TimeErrors times) {
    assertThat(times.n()).isGreaterThan(20);
    assertThat(times.medianStart()).isLessThan(0.05);
    assertThat(times.p90Start()).isLessThan(0.15);
  }

  private static AsrResult judge(AsrEvaluation evaluation, String folder) {
    AsrResult result = evaluation.judge(TestData.require(folder), false);
    System.out.printf(
        Locale.ROOT,
        "%s, %s: %d words, WER %.3f, real-time factor %.2f%n",
        result.engine(),
        folder,
        result.errors().words(),
        result.errors().wer(),
        result.realTimeFactor());
    return result;
  }

  /** Skips where the recognizer is not installed; in CI that fails. */
  private static SpeechRecognizer open(String name) {
    RecognizerProvider provider =
        Recognizers.find().providers().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    Optional<String> why = provider.whyUnavailable();
    if (why.isPresent() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("CI needs " + name + ". " + why.get());
    }
    assumeTrue(why.isEmpty(), () -> "skipped: " + why.orElse(""));
    return provider.open();
  }
}
