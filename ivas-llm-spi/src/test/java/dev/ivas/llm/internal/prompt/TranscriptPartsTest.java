package dev.ivas.llm.internal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.llm.Transcripts;
import dev.ivas.llm.dialogue.Dialogue;
import dev.ivas.llm.dialogue.Turn;
import dev.ivas.llm.dialogue.WrittenTranscript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptPartsTest {
  private static List<Transcript> parts(Transcript transcript, int maxCharacters) {
    return TranscriptParts.of(Dialogue.of(transcript), List.of(), maxCharacters).stream()
        .map(Dialogue::candidate)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1000, 5000, 50_000})
  void holdEveryWordOnceAndAreShort(int maxCharacters) {
    Transcript whole = Transcripts.random(3000, 5);
    List<Transcript> parts = parts(whole, maxCharacters);
    assertThat(parts.stream().flatMap(part -> part.words().stream()).toList())
        .isEqualTo(whole.words());
    assertThat(parts).allMatch(part -> part.text().length() <= maxCharacters);
    assertThat(parts).allMatch(part -> part.language().equals("en-US"));
  }

  @Test
  void areSplitAtTheLongestPauseOfTheMiddleHalf() {
    String text = "a a | | | a a a a a a | | a a a a | a a a a";
    assertThat(parts(Transcripts.of(text), 25))
        .extracting(part -> part.words().size())
        .containsExactly(8, 8);
  }

  @Test
  void endWhereAWordAloneIsTooLong() {
    assertThat(parts(Transcripts.of("x".repeat(5000) + " a"), 1000)).hasSize(2);
  }

  @Test
  void needNoTimes() {
    List<Word> timeless =
        Transcripts.random(1000, 1).words().stream()
            .map(word -> new Word(word.text(), new TimeSpan(0, 0), 1))
            .toList();
    assertThat(parts(new Transcript("test", "en", timeless), 1000)).hasSizeBetween(8, 40);
  }

  @Test
  void theHeadIsAsLongAsAllowed() {
    Transcript whole = Transcripts.of("one two three four");
    assertThat(TranscriptParts.head(whole, 100)).isEqualTo(whole);
    assertThat(TranscriptParts.head(whole, 13).text()).isEqualTo("one two three");
    assertThat(TranscriptParts.head(whole, 12).text()).isEqualTo("one two");
    assertThat(TranscriptParts.head(whole, 1).text()).isEqualTo("one");
  }

  private static final String INTERVIEW =
      "Interviewer: What did you build last year?|Candidate: a b c d e f g h i j"
          + "|Interviewer: mhm|Candidate: k l m n o p"
          + "|Interviewer: And what did you learn?|Candidate: q r s t";

  private static List<Dialogue> interview(int maxCharacters) {
    return TranscriptParts.of(
        Dialogue.of(WrittenTranscript.of(INTERVIEW, "en")), List.of(), maxCharacters);
  }

  private static String first(Dialogue part) {
    return part.turns().get(0).words().get(0).text() + " " + part.turns().get(0).isCandidate();
  }

  @Test
  void questionsStayWithTheirAnswers() {
    assertThat(interview(100)).hasSize(1);
    assertThat(interview(70))
        .extracting(TranscriptPartsTest::first)
        .containsExactly("What false", "And false");
    assertThat(interview(70).get(0).candidate().text()).endsWith("j k l m n o p");
  }

  @Test
  void aLongAnswerIsSplitAndEachPartBeginsWithItsQuestion() {
    List<Dialogue> parts = interview(25);
    assertThat(parts).hasSizeGreaterThan(2);
    assertThat(parts).allMatch(part -> !part.turns().get(0).isCandidate());
    assertThat(parts).allMatch(part -> part.turns().stream().anyMatch(Turn::isCandidate));
    assertThat(String.join(" ", parts.stream().map(part -> part.candidate().text()).toList()))
        .isEqualTo("a b c d e f g h i j k l m n o p q r s t");
  }

  @Test
  void withoutMarksAnAnswerBeginsWhereAQuestionIsHeard() {
    String text = "a b c d e f | g h what did you um learn there i k l m n o p";
    assertThat(
            TranscriptParts.of(
                    Dialogue.of(Transcripts.of(text)), List.of("What did you learn there?"), 40)
                .stream()
                .map(part -> part.candidate().text())
                .toList())
        .containsExactly("a b c d e f g h", "what did you um learn there i k l m n o p");
  }

  @Test
  void theEndOfASentenceCountsAsAPause() {
    assertThat(parts(WrittenTranscript.of("a b c d e. f g h i j k", "en"), 12))
        .extracting(Transcript::text)
        .containsExactly("a b c d e.", "f g h i j k");
  }
}
