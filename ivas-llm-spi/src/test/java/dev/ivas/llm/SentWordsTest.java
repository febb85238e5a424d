package dev.ivas.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.core.speech.Transcript;
import dev.ivas.llm.dialogue.WrittenTranscript;
import dev.ivas.llm.redaction.Redaction;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whose words are judged, and which are sent. */
class SentWordsTest {
  private static final String QUOTE = "support calls went down by forty percent";
  private static final String SUMMARY = "The wording is direct.";

  @Nested
  class MarkedTurns {
    private final Transcript interview =
        WrittenTranscript.of(
            "Interviewer: Tell me about a great project.|Interviewee: " + Transcripts.ANSWER, "en");

    private Assessment assess(String quote) {
      return new TranscriptAssessor(
              new ScriptedModel(Answers.of(70, quote, SUMMARY)), AssessorOptions.defaults())
          .assessInDetail(new AssessmentRequest(interview, List.of(), List.of(), 1));
    }

    @Test
    void onlyTheCandidateIsQuoted() {
      assertThat(assess(QUOTE).section().scores().get("clarity").quotes()).containsExactly(QUOTE);
      assertThat(assess("about a great project").droppedQuotes()).isEqualTo(15);
      assertThat(assess("great project last summer").droppedQuotes()).isEqualTo(15);
    }

    @Test
    void onlyTheCandidateIsJudgedOffline() {
      OfflineProvider offline = new OfflineProvider();
      AssessmentRequest alone =
          new AssessmentRequest(
              WrittenTranscript.of(Transcripts.ANSWER, "en"), List.of(), List.of(), 1);
      TranscriptAssessor assessor = new TranscriptAssessor(offline, AssessorOptions.defaults());
      assertThat(assessor.assess(new AssessmentRequest(interview, List.of(), List.of(), 1)))
          .isEqualTo(assessor.assess(alone));
    }

    @Test
    void anInterviewerAloneCannotBeJudged() {
      Transcript asked = WrittenTranscript.of("Interviewer: Why?|Interviewee:", "en");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new TranscriptAssessor(new ScriptedModel(""), AssessorOptions.defaults())
                      .assess(new AssessmentRequest(asked, List.of(), List.of(), 1)));
    }
  }

  @Nested
  class Redacted {
    private static final List<String> PERSONAL =
        List.of("jane", "doe", "gmail", "five one two", "smith");

    private final Transcript said =
        Transcripts.of(
            "my name is jane doe and you can write to jane dot doe at gmail dot com or call five"
                + " five five one two three four "
                + Transcripts.ANSWER);
    private final ScriptedModel model =
        new ScriptedModel(Answers.of(70, "my name is (name-1) and you can write", SUMMARY));

    private Assessment assess(Redaction redaction) {
      return new TranscriptAssessor(
              model, AssessorOptions.builder().redaction(redaction).samples(1).repairs(0).build())
          .assessInDetail(
              new AssessmentRequest(said, List.of("Well Jane Smith, why?"), List.of(), 1));
    }

    @Test
    void nothingPersonalReachesTheProvider() {
      assess(Redaction.all().withNames(List.of("Smith")));
      assertThat(model.requests.get(0).toString().toLowerCase(Locale.ROOT))
          .contains("my name is (name-1) and you can write to (email-1) or call (phone-1) last")
          .doesNotContain(PERSONAL);
    }

    @Test
    void quotesComeHomeAsTheyWereSaid() {
      Assessment found = assess(Redaction.all());
      assertThat(found.droppedQuotes()).isZero();
      assertThat(found.section().scores().get("clarity").quotes())
          .containsExactly("my name is jane doe and you can write");
      assertThat(said.text()).contains(found.section().scores().get("clarity").quotes());
    }

    @Test
    void nothingIsTakenOutUnlessAskedFor() {
      assess(AssessorOptions.defaults().redaction());
      assertThat(model.requests.get(0).input()).contains("jane dot doe at gmail dot com");
    }
  }
}
