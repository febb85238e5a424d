package dev.ivas.audio.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoskResultTest {
  private static final long END = 10_000_000;

  @Test
  void wordsHaveTimesAndConfidences() {
    String json =
        """
        {
          "result" : [{
              "conf" : 0.87, "end" : 1.110000, "start" : 0.840000, "word" : "one"
            }, {
              "conf" : 1.000000, "end" : 1.530000, "start" : 1.110000, "word" : "zéro"
            }],
          "text" : "one zéro"
        }
        """;
    assertThat(VoskResult.words(json, END))
        .containsExactly(
            new Word("one", new TimeSpan(840_000, 1_110_000), 0.87),
            new Word("zéro", new TimeSpan(1_110_000, 1_530_000), 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"text\": \"\"}", "{}", "{\"result\": []}", "{\"partial\": \"a\"}"})
  void answersWithoutWordsHaveNone(String json) {
    assertThat(VoskResult.words(json, END)).isEmpty();
  }

  @Test
  void markersAreNoWords() {
    String json =
        "{\"result\": [{\"conf\": 1, \"start\": 0, \"end\": 1, \"word\": \"[unk]\"},"
            + " {\"conf\": 1, \"start\": 1, \"end\": 2, \"word\": \"<eps>\"},"
            + " {\"conf\": 1, \"start\": 1, \"end\": 2, \"word\": \"/\"},"
            + " {\"conf\": 1, \"start\": 1, \"end\": 2, \"word\": \"\"}]}";
    assertThat(VoskResult.words(json, END)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0000001", "7", "NaN", "-0.5"})
  void confidencesAreBroughtIntoTheirRange(String told) {
    String json =
        "{\"result\": [{\"conf\": %s, \"start\": 0, \"end\": 1, \"word\": \"a\"}]}".formatted(told);
    assertThat(VoskResult.words(json, END))
        .singleElement()
        .satisfies(word -> assertThat(word.confidence()).isIn(0.0, 1.0));
  }

  @Test
  void wordsEndWithTheSound() {
    String json = "{\"result\": [{\"conf\": 1, \"start\": 9.9, \"end\": 10.2, \"word\": \"a\"}]}";
    assertThat(VoskResult.words(json, END))
        .containsExactly(new Word("a", new TimeSpan(9_900_000, END), 1));
  }

  @Test
  void whatIsNoJsonIsAnError() {
    assertThatThrownBy(() -> VoskResult.words("{\"result\": [", END))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("no JSON");
  }
}
