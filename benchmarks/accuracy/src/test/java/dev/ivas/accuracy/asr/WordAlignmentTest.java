package dev.ivas.accuracy.asr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAlignmentTest {
  @ParameterizedTest
  @CsvSource({
    "a b c, a b c, 0, 0, 0",
    "a b c, a x c, 1, 0, 0",
    "a b c, a c, 0, 1, 0",
    "a b c, a b x c, 0, 0, 1",
    "a b c, '', 0, 3, 0",
    "'', a b, 0, 0, 2",
    "eight of spades, eight all spades now, 1, 0, 1"
  })
  void errorsAreCountedByKind(String spoken, String heard, int changed, int leftOut, int added) {
    WordAlignment alignment = WordAlignment.of(SpokenWords.of(spoken), SpokenWords.of(heard));
    assertThat(alignment.substitutions()).isEqualTo(changed);
    assertThat(alignment.deletions()).isEqualTo(leftOut);
    assertThat(alignment.insertions()).isEqualTo(added);
  }

  @Test
  void matchesPointAtTheSameWords() {
    WordAlignment alignment = WordAlignment.of(List.of("a", "b", "c"), List.of("x", "a", "b", "x"));
    assertThat(alignment.matches())
        .containsExactly(new WordAlignment.Match(0, 1), new WordAlignment.Match(1, 2));
  }

  /** Two ways to the same number. */
  @Test
  void allErrorsTogetherAreTheEditDistance() {
    Random chance = new Random(3);
    for (int i = 0; i < 200; i++) {
      List<String> spoken = words(chance);
      List<String> heard = words(chance);
      WordAlignment alignment = WordAlignment.of(spoken, heard);
      assertThat(alignment.errors()).isEqualTo(EditDistance.between(spoken, heard));
      assertThat(alignment.matches().size() + alignment.substitutions() + alignment.deletions())
          .isEqualTo(spoken.size());
    }
  }

  private static List<String> words(Random chance) {
    List<String> words = new ArrayList<>();
    int count = chance.nextInt(9);
    for (int i = 0; i < count; i++) {
      words.add(String.valueOf((char) ('a' + chance.nextInt(3))));
    }
    return words;
  }
}
