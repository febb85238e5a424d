package dev.ivas.llm.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.llm.Transcripts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptPartsTest {
  @ParameterizedTest
  @ValueSource(ints = {100, 1000, 5000, 50_000})
  void holdEveryWordOnceAndAreShort(int maxCharacters) {
    Transcript whole = Transcripts.random(3000, 5);
    List<Transcript> parts = TranscriptParts.of(whole, maxCharacters);
    assertThat(parts.stream().flatMap(part -> part.words().stream()).toList())
        .isEqualTo(whole.words());
    assertThat(parts).allMatch(part -> part.text().length() <= maxCharacters);
    assertThat(parts).allMatch(part -> part.language().equals("en-US"));
  }

  @Test
  void areSplitAtTheLongestPauseOfTheMiddleHalf() {
    String text = "a a | | | a a a a a a | | a a a a | a a a a";
    assertThat(TranscriptParts.of(Transcripts.of(text), 25))
        .extracting(part -> part.words().size())
        .containsExactly(8, 8);
  }

  @Test
  void endWhereAWordAloneIsTooLong() {
    assertThat(TranscriptParts.of(Transcripts.of("x".repeat(5000) + " a"), 1000)).hasSize(2);
  }

  @Test
  void needNoTimes() {
    List<Word> timeless =
        Transcripts.random(1000, 1).words().stream()
            .map(word -> new Word(word.text(), new TimeSpan(0, 0), 1))
            .toList();
    assertThat(TranscriptParts.of(new Transcript("test", "en", timeless), 1000))
        .hasSizeBetween(8, 40);
  }

  @Test
  void theHeadIsAsLongAsAllowed() {
    Transcript whole = Transcripts.of("one two three four");
    assertThat(TranscriptParts.head(whole, 100)).isEqualTo(whole);
    assertThat(TranscriptParts.head(whole, 13).text()).isEqualTo("one two three");
    assertThat(TranscriptParts.head(whole, 12).text()).isEqualTo("one two");
    assertThat(TranscriptParts.head(whole, 1).text()).isEqualTo("one");
  }
}
