package dev.ivas.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.llm.internal.VerdictWords;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineProviderTest {
  private static final String ANSWER = Transcripts.ANSWER;

  private static Assessment assess(Transcript transcript, String... questions) {
    return new TranscriptAssessor(new OfflineProvider(), AssessorOptions.defaults())
        .assessInDetail(new AssessmentRequest(transcript, List.of(questions), List.of(), 1));
  }

  private static double score(String line, String text, String... questions) {
    return assess(Transcripts.of(text), questions).section().scores().get(line).value();
  }

  @Nested
  class Answer {
    @Test
    void keepsTheRulesOfModels() {
      Assessment found = assess(Transcripts.of(ANSWER));
      assertThat(found.refusedAnswers()).isZero();
      assertThat(found.droppedQuotes()).isZero();
      assertThat(found.section().provider()).isEqualTo("offline 2");
      assertThat(found.section().scores()).containsOnlyKeys(Answers.LINES);
      assertThat(found.section().scores().values()).allMatch(score -> score.spread() == 0);
    }

    @Test
    void isTheSameForTheSameWordsWhateverTheSeed() {
      LlmRequest one =
          new LlmRequest("", "", "{}", Transcripts.of(ANSWER), List.of("A project?"), 0, 1);
      LlmRequest two =
          new LlmRequest("x", "y", "{}", Transcripts.of(ANSWER), List.of("A project?"), 0, 2);
      assertThat(new OfflineProvider().complete(one))
          .isEqualTo(new OfflineProvider().complete(two));
    }

    @Test
    void isTheSameInEveryLocale() {
      String here = assess(Transcripts.of(ANSWER)).toString();
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(assess(Transcripts.of(ANSWER))).hasToString(here);
      } finally {
        Locale.setDefault(before);
      }
    }

    @Test
    void needsNoPunctuationAndNoCapitals() {
      String written = ANSWER.toUpperCase(Locale.ROOT).replace(" so ", ", so ") + ".";
      for (String line : Answers.LINES) {
        assertThat(score(line, written)).as(line).isEqualTo(score(line, ANSWER));
      }
    }

    @Test
    void quotesTheWordsThatCount() {
      LanguageSection section = assess(Transcripts.of(ANSWER)).section();
      assertThat(section.scores().get("structure").quotes())
          .singleElement()
          .satisfies(quote -> assertThat(ANSWER).contains(quote));
      assertThat(section.scores().get("confidence").quotes())
          .singleElement()
          .asString()
          .startsWith("i wrote a small tool");
    }

    @Test
    void isTheSumOfItsTerms() {
      LlmRequest request =
          new LlmRequest("", "", "{}", Transcripts.of(ANSWER), List.of("A project?"), 0, 1);
      List<OfflineTerm> terms = new OfflineProvider().explain(request);
      for (String line : Answers.LINES) {
        List<OfflineTerm> of = terms.stream().filter(term -> term.line().equals(line)).toList();
        assertThat(of.stream().mapToDouble(OfflineTerm::weight).sum()).isCloseTo(1, within(1e-9));
        assertThat(of).allMatch(term -> term.points() <= 100 * term.weight() + 1e-9);
        assertThat(of.stream().mapToDouble(OfflineTerm::points).sum())
            .isCloseTo(score(line, ANSWER, "A project?"), within(0.5));
      }
    }

    @Test
    void saysWhatMovedTheScores() {
      String summary = assess(Transcripts.of(ANSWER)).section().summary();
      assertThat(summary)
          .startsWith("Scored by counting words, not by reading them. Raised most by ")
          .contains("fillers such as um (0.0 in 100 words)");
      assertThat(VerdictWords.in(summary)).isFalse();
    }
  }

  @Nested
  class Scores {
    @Test
    void fallWithFillers() {
      String filled = ANSWER.replace(" the ", " um the uh ");
      assertThat(score("clarity", filled)).isLessThan(score("clarity", ANSWER) - 10);
      assertThat(score("confidence", filled)).isLessThan(score("confidence", ANSWER) - 10);
    }

    @Test
    void fallWithFillersThatWereHeardButNotWritten() {
      LlmRequest unheard = new LlmRequest("", "", "{}", Transcripts.of(ANSWER), List.of(), 0, 1);
      LlmRequest heard = new LlmRequest("", "", "{}", Transcripts.of(ANSWER), List.of(), 30, 1);
      assertThat(new OfflineProvider().complete(heard))
          .isNotEqualTo(new OfflineProvider().complete(unheard))
          .contains("Lowered most by fillers such as um");
    }

    @Test
    void ofConfidenceFallWithHedges() {
      String hedged = ANSWER.replace(" we ", " maybe we sort of ").replace(" i ", " i guess i ");
      assertThat(score("confidence", hedged)).isLessThan(score("confidence", ANSWER) - 5);
    }

    @Test
    void ofStructureFallWithoutAResult() {
      String open = ANSWER.substring(0, ANSWER.indexOf(" after six weeks"));
      assertThat(score("structure", open)).isLessThan(score("structure", ANSWER) - 10);
    }

    @Test
    void ofRelevanceRiseWhereTheQuestionIsTakenUp() {
      double fits =
          score("relevance", ANSWER, "Describe a difficult database migration by your team.");
      double not = score("relevance", ANSWER, "Which languages and instruments are your hobby?");
      assertThat(fits).isGreaterThan(not + 20);
    }

    @Test
    void fallWithRepeats() {
      String stuttered = ANSWER.replace(" the ", " the the the ");
      assertThat(score("clarity", stuttered)).isLessThan(score("clarity", ANSWER) - 5);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"as a result ", "i decided because finally successful ", "leadership team "})
    void gainNothingByEchoes(String stuffing) {
      for (String line : Answers.LINES) {
        assertThat(score(line, ANSWER + " " + stuffing.repeat(40)))
            .as(line)
            .isLessThanOrEqualTo(score(line, ANSWER) + 10);
      }
    }

    @Test
    void fallWhereSpeechIsVerySlow() {
      List<Word> slow =
          Transcripts.of(ANSWER).words().stream()
              .map(word -> new Word(word.text(), slower(word.span()), word.confidence()))
              .toList();
      double before = score("communication", ANSWER);
      LanguageSection section = assess(new Transcript("test 1", "en", slow)).section();
      assertThat(section.scores().get("communication").value()).isLessThan(before - 10);
      assertThat(section.summary()).contains("pace (50 words a minute)");
    }

    private TimeSpan slower(TimeSpan span) {
      return new TimeSpan(3 * span.startMicros(), 3 * span.endMicros());
    }
  }

  @Nested
  class Limits {
    @ParameterizedTest
    @ValueSource(strings = {"de", "ko", "pt-BR", "und", "", "enm"})
    void otherLanguagesAreCountedWithoutWordLists(String language) {
      LanguageSection section = assess(Transcripts.of(ANSWER, language, 1)).section();
      assertThat(section.scores()).containsOnlyKeys(Answers.LINES);
      assertThat(section.summary()).contains("The word lists are English").doesNotContain("um");
    }

    @Test
    void transcriptsWithoutTimesAreCountedWithoutPace() {
      List<Word> timeless =
          Transcripts.of(ANSWER).words().stream()
              .map(word -> new Word(word.text(), new TimeSpan(0, 0), 1))
              .toList();
      assertThat(assess(new Transcript("test 1", "en", timeless)).section().summary())
          .doesNotContain("pace", "pauses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "um", "...", "!", "好", "as a result"})
    void oneWordIsScoredToo(String word) {
      assertThat(assess(Transcripts.of(word)).section().scores().values())
          .allMatch(score -> score.value() >= 0 && score.value() <= 100);
    }

    @Test
    @Timeout(20)
    void hoursOfTalkTakeSeconds() {
      Transcript hours = Transcripts.of((ANSWER + " ").repeat(300));
      String answer =
          new OfflineProvider()
              .complete(new LlmRequest("", "", "{}", hours, List.of("A project?"), 0, 1));
      assertThat(answer).contains("\"summary\"");
    }
  }
}
