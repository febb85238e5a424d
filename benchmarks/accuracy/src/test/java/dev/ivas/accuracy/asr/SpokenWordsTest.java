package dev.ivas.accuracy.asr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenWordsTest {
  @Test
  void caseAndPunctuationDoNotCount() {
    assertThat(SpokenWords.of("Yeah. As as much as, well --\n\"GOOD\"!"))
        .containsExactly("yeah", "as", "as", "much", "as", "well", "good");
  }

  @Test
  void hesitationsAreNoWords() {
    assertThat(SpokenWords.of("Um, it is, uh, fine; erm... hmm"))
        .containsExactly("it", "is", "fine");
  }

  @Test
  void apostrophesWithinWordsStay() {
    assertThat(SpokenWords.of("it\u2019s 'quoted' don't ''"))
        .containsExactly("it's", "quoted", "don't");
  }

  @Test
  void hyphensSeparate() {
    assertThat(SpokenWords.of("all-female team")).containsExactly("all", "female", "team");
  }

  @Test
  void otherLettersAreLetters() {
    assertThat(SpokenWords.of("Größe, 안녕하세요 7")).containsExactly("größe", "안녕하세요", "7");
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(SpokenWords.of("cafe\u0301")).isEqualTo(SpokenWords.of("caf\u00e9"));
  }

  @Test
  void nothingHasNoWords() {
    assertThat(SpokenWords.of(" ... ")).isEmpty();
  }
}
