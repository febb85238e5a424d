package dev.ivas.llm.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.llm.Transcripts;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueTest {
  /** C and I before what candidate and interviewer say. */
  private static String read(String text) {
    return of(WrittenTranscript.of(text, "en"));
  }

  private static String of(Transcript transcript) {
    return Dialogue.of(transcript).turns().stream()
        .map(
            turn ->
                (turn.isCandidate() ? "C " : "I ")
                    + turn.words().stream().map(Word::text).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Interviewer: Why?|Interviewee: So.;I Why? / C So.",
        "INTERVIEWER : Why ?| Candidate: So;I Why ? / C So",
        "Intrviewer: Why?|Interveiwee: So.|r: Mhm;I Why? / C So. / I Mhm",
        "Ready.|Interviewer: Why?|Interviewee: So.;C Ready. / I Why? / C So.",
        "Hello.|Candidate: So.|Interviewer: Ah.;I Hello. / C So. / I Ah.",
        "Interviewer: Why?|Jane Doe: So.;I Why? / C So.",
        "Dr. Smith: Why?|Applicant: So.|Ms. Jones: And?;I Why? / C So. / I And?",
        "SPEAKER_00: Why?|SPEAKER_01: So it was long.|SPEAKER_00: Ah;I Why? / C So it was long. / I Ah",
        "A: Why now?|B: So it was;I Why now? / C So it was",
        "Q: Why?|A: So.;I Why? / C So.",
        "Candidate: So|and on|Interviewer: Why?;C So and on / I Why?",
        "Entrevistador: ¿Por qué?|Candidata: Porque.;I ¿Por qué? / C Porque.",
        "面试官: 为什么|候选人: 因为;I 为什么 / C 因为",
      })
  void marksTellWhoSpeaks(String text, String turns) {
    assertThat(read(text)).isEqualTo(turns);
  }

  @Test
  void linesAreTurnsToo() {
    assertThat(read("Interviewer: Why?\r\n\nCandidate: So.")).isEqualTo("I Why? / C So.");
  }

  @Test
  void marksMayStandAmongTheWordsOfARecording() {
    Transcript marked = Transcripts.of("Interviewer: why not Interviewee: it was said: so");
    assertThat(of(marked)).isEqualTo("I why not / C it was said: so");
    assertThat(Dialogue.of(marked).candidate().words().get(0).span())
        .isEqualTo(marked.words().get(4).span());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "just an answer without marks",
        "Situation: we lost orders Task: find them",
        "Situation: we lost orders|Task: find them|Action: I looked",
        "i said to the Interviewer: give me one hundred",
        "One thing: it was late",
      })
  void otherwiseAllWordsAreTheCandidates(String text) {
    Dialogue dialogue = Dialogue.of(WrittenTranscript.of(text, "en"));
    assertThat(dialogue.hasInterviewer()).isFalse();
    assertThat(dialogue.candidate().text()).isEqualTo(text.replace("|", " "));
  }

  @Test
  void addressesAreNoNames() {
    assertThat(WrittenTranscript.of("https://example.com is it", "en").text())
        .isEqualTo("https://example.com is it");
  }

  @Test
  void nothingHasNoTurns() {
    assertThat(Dialogue.of(WrittenTranscript.of(" | ", "")).turns()).isEmpty();
    assertThat(Dialogue.of(WrittenTranscript.of("Interviewer:|Candidate:", "en")).turns())
        .isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Turn(Speaker.CANDIDATE, List.of()));
  }
}
