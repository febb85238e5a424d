package dev.ivas.llm.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.llm.Transcripts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTest {
  private static QuoteFinder finder(String... turns) {
    return new QuoteFinder(
        Stream.of(turns).map(turn -> Transcripts.of(turn).words()).toList(), word -> word);
  }

  private final QuoteFinder finder =
      finder("well I'm the therapist of a team and don't forget co-op work");

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
    QuoteFinder chinese = finder("我 当时 负责 这个 项目");
    assertThat(chinese.find("我当时负责")).contains("我 当时 负责");
  }

  @Test
  void knowsComposedAndDecomposedLetters() {
    QuoteFinder french = finder("j'ai dirige\u0301 l'équipe");
    assertThat(french.find("j’ai dirig\u00e9")).contains("j'ai dirige\u0301");
  }

  @Test
  void cutsVeryLongQuotes() {
    String text = "word ".repeat(500);
    assertThat(finder(text).find(text).orElseThrow()).hasSizeLessThanOrEqualTo(300);
  }

  @Test
  void findsNothingThatGoesOverFromOneTurnToTheNext() {
    QuoteFinder turns = finder("we built it", "and sold it");
    assertThat(turns.find("built it and sold")).isEmpty();
    assertThat(turns.find("we built it")).contains("we built it");
    assertThat(turns.find("and sold it")).contains("and sold it");
  }
}
