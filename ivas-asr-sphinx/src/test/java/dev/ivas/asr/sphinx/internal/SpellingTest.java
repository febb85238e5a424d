package dev.ivas.asr.sphinx.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  @Test
  void variantsOfPronunciationAreLeftOut() {
    assertThat(Spelling.word("and(2)")).contains("and");
    assertThat(Spelling.word("the(13)")).contains("the");
  }

  @Test
  void wordsStayAsTheyAre() {
    assertThat(Spelling.word("um")).contains("um");
    assertThat(Spelling.word("don't")).contains("don't");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<s>", "</s>", "<sil>", "[SPEECH]", "[NOISE]", "++UM++", "", " "})
  void silencesAndNoisesAreNoWords(String written) {
    assertThat(Spelling.word(written)).isEmpty();
  }
}
