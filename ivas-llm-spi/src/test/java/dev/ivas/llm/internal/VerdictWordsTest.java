package dev.ivas.llm.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hire!",
        "HIRED",
        "hireable",
        "We rejected it",
        "recommended for the post",
        "a strong candidate",
        "well-qualified",
        "unhireable",
        "nicht einstellen"
      })
  void verdictsAreKnown(String verdict) {
    assertThat(VerdictWords.in(verdict)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The wording is direct.",
        "higher scores",
        "a shire",
        "claims are qualified by hedges",
        "strong verbs",
        "the candidate describes a project",
        "fits the question"
      })
  void otherWordsAreNoVerdicts(String text) {
    assertThat(VerdictWords.in(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "you should hire me,true",
    "this is a strong hire,true",
    "no hire,true",
    "we hired two engineers,false",
    "my proposal was rejected,false",
    "i was hired by a bank,false"
  })
  void quotesMaySpeakOfWorkButStateNoVerdict(String quote, boolean stated) {
    assertThat(VerdictWords.statedBy(quote)).isEqualTo(stated);
  }
}
