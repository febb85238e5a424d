package dev.ivas.llm.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.llm.Transcripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTest {
  private final QuoteFinder finder =
      new QuoteFinder(
          Transcripts.of("well I'm the therapist of a team and don't forget co-op work"),
          word -> word);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I'm the therapist | I'm the therapist",
        "im THE therapist! | I'm the therapist",
        "“I’m the therapist…” | I'm the therapist",
        "dont forget | don't forget",
        "co op | co-op",
        "Coop Work | co-op work",
        "ﬁ | ",
        "the rapist | therapist",
      })
  void givesTheTranscriptsOwnWords(String quote, String words) {
    assertThat(finder.find(quote).orElse(null)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "rapist", "thera", "eam", "team of", "the team", "im a"})
  void findsNothingElse(String quote) {
    assertThat(finder.find(quote)).isEmpty();
  }

  @Test
  void needsNoBlanksWhereALanguageHasNone() {
    QuoteFinder chinese = new QuoteFinder(Transcripts.of("我 当时 负责 这个 项目"), word -> word);
    assertThat(chinese.find("我当时负责")).contains("我 当时 负责");
  }

  @Test
  void knowsComposedAndDecomposedLetters() {
    QuoteFinder french =
        new QuoteFinder(Transcripts.of("j'ai dirige\u0301 l'équipe"), word -> word);
    assertThat(french.find("j’ai dirig\u00e9")).contains("j'ai dirige\u0301");
  }

  @Test
  void cutsVeryLongQuotes() {
    String text = "word ".repeat(500);
    assertThat(new QuoteFinder(Transcripts.of(text), word -> word).find(text).orElseThrow())
        .hasSizeLessThanOrEqualTo(300);
  }
}
