package dev.ivas.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.speech.Transcript;
import dev.ivas.llm.TranscriptQuality.Insufficient;
import dev.ivas.llm.TranscriptQuality.Sufficient;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranscriptQualityTest {
  private static Transcript words(int number, double confidence) {
    return Transcripts.of(
        IntStream.range(0, number).mapToObj(i -> "word" + i).collect(Collectors.joining(" ")),
        "en",
        confidence);
  }

  @Test
  void enoughSureWordsAreSufficient() {
    assertThat(TranscriptQuality.of(words(30, 0.5))).isEqualTo(new Sufficient(30, 0.5));
  }

  @Test
  void fewWordsAreNot() {
    assertThat(TranscriptQuality.of(words(12, 1)))
        .isEqualTo(
            new Insufficient(
                "Only 12 words were recognized; at least 30 are needed to judge language."));
    assertThat(TranscriptQuality.of(words(1, 1)))
        .isEqualTo(
            new Insufficient(
                "Only 1 word was recognized; at least 30 are needed to judge language."));
  }

  /** The same recording gives the same report everywhere. */
  @Test
  void reasonsHaveTheSameDigitsInEveryCountry() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(((Insufficient) TranscriptQuality.of(words(12, 1))).reason())
          .startsWith("Only 12 words")
          .contains("at least 30");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void noWordsAreNot() {
    assertThat(TranscriptQuality.of(new Transcript("test 1", "en", List.of())))
        .isEqualTo(new Insufficient("No words were recognized."));
  }

  @Test
  void unsureWordsAreNot() {
    assertThat(TranscriptQuality.of(words(100, 0.31)))
        .isEqualTo(
            new Insufficient(
                "The words were recognized with a mean confidence of 0.31; at least 0.50 is needed"
                    + " to judge language."));
  }

  @Test
  void aRecognizerThatIsStuckIsNot() {
    assertThat(TranscriptQuality.of(Transcripts.of("thank you ".repeat(20), "en", 0.9)))
        .isEqualTo(
            new Insufficient(
                "Of the recognized phrases of three words 95 % repeat an earlier one; at most 50 %"
                    + " may, or the recognizer was stuck."));
  }

  @Test
  void aRefrainIsNoReasonToWithhold() {
    String answer = "that is why i would say you know what i mean ";
    String told = words(60, 1).text();
    assertThat(TranscriptQuality.of(Transcripts.of(answer + told + " " + answer, "en", 0.9)))
        .isInstanceOf(Sufficient.class);
  }

  @Test
  void limitsOfOnesOwnHold() {
    assertThat(TranscriptQuality.of(words(5, 0.2), 5, 0.2)).isInstanceOf(Sufficient.class);
    assertThat(TranscriptQuality.of(words(4, 0.2), 5, 0.2)).isInstanceOf(Insufficient.class);
  }
}
