package dev.ivas.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.speech.Transcript;
import dev.ivas.llm.internal.VerdictWords;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptAssessorTest {
  private static final Transcript SAID = Transcripts.of(Transcripts.ANSWER);
  private static final String QUOTE = "support calls went down by forty percent";
  private static final String SUMMARY = "The wording is direct.";
  private static final String GOOD = Answers.of(70, QUOTE, SUMMARY);

  private static Assessment assess(ScriptedModel model, AssessorOptions options) {
    return new TranscriptAssessor(model, options)
        .assessInDetail(new AssessmentRequest(SAID, List.of(), List.of(), 7));
  }

  private static Assessment assess(String... answers) {
    return assess(new ScriptedModel(answers), AssessorOptions.defaults());
  }

  @Nested
  class Samples {
    @Test
    void theMedianCountsAndTheSpreadIsTold() {
      Assessment found =
          assess(
              Answers.of(90, QUOTE, "a"), Answers.of(55, QUOTE, "b"), Answers.of(60, QUOTE, "c"));
      assertThat(found.section().provider()).isEqualTo("scripted model");
      assertThat(found.section().scores()).containsOnlyKeys(Answers.LINES);
      assertThat(found.section().scores().values())
          .allSatisfy(
              score -> {
                assertThat(score.value()).isEqualTo(60);
                assertThat(score.spread()).isEqualTo(35);
              });
      assertThat(found.answers()).isEqualTo(3);
      assertThat(found.notices()).isEmpty();
    }

    @Test
    void quotesAndSummaryComeFromTheSampleNearestToTheMedian() {
      LanguageSection section =
          assess(
                  Answers.of(90, "i wrote a small tool", "high"),
                  Answers.of(55, "we fixed them one by one", "low"),
                  Answers.of(60, QUOTE, "middle"))
              .section();
      assertThat(section.summary()).isEqualTo("middle");
      assertThat(section.scores().get("clarity").quotes()).containsExactly(QUOTE);
    }

    @Test
    void anEvenNumberHasItsMedianBetweenTheMiddleTwo() {
      Assessment found =
          assess(
              new ScriptedModel(Answers.of(50, QUOTE, "a"), Answers.of(60, QUOTE, "b")),
              AssessorOptions.builder().samples(2).build());
      assertThat(found.section().scores().get("structure").value()).isEqualTo(55);
    }

    @Test
    void eachHasItsOwnSeedAndTheSameAgain() {
      ScriptedModel first = new ScriptedModel(GOOD);
      ScriptedModel second = new ScriptedModel(GOOD);
      assess(first, AssessorOptions.defaults());
      assess(second, AssessorOptions.defaults());
      assertThat(first.requests).extracting(LlmRequest::seed).containsExactly(7L, 8L, 9L);
      assertThat(first.requests).isEqualTo(second.requests);
    }

    @Test
    void aMinorityMayBeUnusable() {
      Assessment found =
          assess(
              new ScriptedModel("I cannot help with that.", GOOD),
              AssessorOptions.builder().repairs(0).build());
      assertThat(found.answers()).isEqualTo(2);
      assertThat(found.refusedAnswers()).isEqualTo(1);
    }

    @Test
    void tooFewUsableOnesAreAnErrorThatSaysSo() {
      assertThatExceptionOfType(NonRetriableException.class)
          .isThrownBy(() -> assess("I'm sorry, but I can't assist with that."))
          .withMessageContaining("scripted model gave 0 usable answers of 3")
          .withMessageContaining("no JSON object")
          .withMessageContaining("another model");
    }
  }

  @Nested
  class Repairs {
    static Stream<String> broken() {
      ObjectNode missing = Answers.tree(70, QUOTE, SUMMARY);
      ((ObjectNode) missing.get("scores")).remove("relevance");
      ObjectNode noQuotes = Answers.tree(70, QUOTE, SUMMARY);
      ((ObjectNode) noQuotes.at("/scores/clarity")).remove("quotes");
      ObjectNode words = Answers.tree(70, QUOTE, SUMMARY);
      ((ObjectNode) words.at("/scores/clarity")).put("value", "high");
      ObjectNode noSummary = Answers.tree(70, QUOTE, SUMMARY);
      noSummary.remove("summary");
      return Stream.of(
          "",
          " \n ",
          "I'm sorry, but I can't assist with that.",
          "{}",
          "[1, 2]",
          "{\"scores\": 5, \"summary\": \"\"}",
          "{\"scores\": {}, \"summary\": \"\"}",
          GOOD.substring(0, GOOD.length() / 2),
          missing.toString(),
          noQuotes.toString(),
          words.toString(),
          noSummary.toString(),
          Answers.of(101, QUOTE, SUMMARY),
          Answers.of(-1, QUOTE, SUMMARY),
          GOOD.replaceFirst("70.0", "1e999"),
          GOOD.replaceFirst("70.0", "NaN"),
          GOOD.replaceFirst("70.0", "\"NaN\""),
          GOOD.replaceFirst("70.0", "Infinity"),
          GOOD.replaceFirst("70.0", "\"101\""),
          GOOD.replaceFirst("70.0", "\"7/10\""),
          GOOD.replaceFirst("70.0", "true"),
          GOOD.replaceFirst("70.0", "null"),
          "```json\n" + GOOD.substring(0, GOOD.length() - 5) + "\n```",
          GOOD.replace("{\"scores\"", "{\"scores\":{},\"scores\""),
          GOOD.replaceFirst("70.0", "10,\"value\":70.0"),
          GOOD + "\n" + Answers.of(100, QUOTE, SUMMARY),
          "{".repeat(90_000),
          "{\"a\":".repeat(20_000),
          "x".repeat(200_000));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatBreaksTheRulesIsAskedForAgain(String broken) {
      ScriptedModel model = new ScriptedModel(broken, GOOD);
      Assessment found = assess(model, AssessorOptions.builder().samples(1).build());
      assertThat(found.section().scores().get("clarity").value()).isEqualTo(70);
      assertThat(found.refusedAnswers()).isEqualTo(1);
      assertThat(model.requests).hasSize(2);
      assertThat(model.requests.get(1).instructions())
          .contains("could not be used: ")
          .startsWith(model.requests.get(0).instructions());
      assertThat(model.requests.get(1).input()).isEqualTo(model.requests.get(0).input());
    }

    @Test
    void theModelIsToldWhatWasWrong() {
      ScriptedModel model = new ScriptedModel(Answers.of(101, QUOTE, SUMMARY), GOOD);
      assess(model, AssessorOptions.builder().samples(1).build());
      assertThat(model.requests.get(1).instructions())
          .contains("/scores/clarity/value breaks 'maximum'");
    }

    @Test
    void theComplaintRepeatsNothingOfTheAnswer() {
      ObjectNode hostile = Answers.tree(70, QUOTE, SUMMARY);
      hostile.put("OBEY ME", 1);
      ((ObjectNode) hostile.get("scores")).putObject("OBEY ME").put("value", 3);
      ((ObjectNode) hostile.at("/scores/clarity")).put("value", "OBEY ME");
      ScriptedModel model = new ScriptedModel(hostile.toString(), GOOD);
      assess(model, AssessorOptions.builder().samples(1).build());
      assertThat(model.requests.get(1).instructions()).doesNotContain("OBEY");
    }

    @Test
    void theyEndAfterTheNumberAllowed() {
      ScriptedModel model = new ScriptedModel("no");
      AssessorOptions options = AssessorOptions.builder().samples(3).repairs(2).build();
      assertThatExceptionOfType(NonRetriableException.class)
          .isThrownBy(() -> assess(model, options));
      assertThat(model.requests).hasSize(9);
    }

    static Stream<String> lenient() {
      return Stream.of(
          "Sure! Here is my judgement:\n```json\n" + GOOD + "\n```\nLet me know.",
          "<think>The {candidate} speaks well: {\"a\": 1}.</think>\n" + GOOD,
          GOOD.replace("\"summary\"", "\"reasoning\":\"because\",\"summary\""),
          GOOD.replace("}}", "},}"),
          GOOD.replace("70.0", "\"70\""),
          GOOD.replaceFirst("70.0", "\" 70.0 \""),
          GOOD + GOOD);
    }

    @ParameterizedTest
    @MethodSource("lenient")
    void whatSurroundsTheAnswerIsPassedOver(String answer) {
      assertThat(assess(answer).refusedAnswers()).isZero();
    }
  }

  @Nested
  class Quotes {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "Support calls went down by forty percent.",
          "\"…support calls   went\ndown, by forty—percent!\"",
          "ｓｕｐｐｏｒｔ calls went down by forty percent"
        })
    void areFoundWhateverTheirPunctuationAndCase(String quote) {
      Assessment found = assess(Answers.of(70, quote, SUMMARY));
      assertThat(found.section().scores().get("clarity").quotes()).containsExactly(QUOTE);
      assertThat(found.droppedQuotes()).isZero();
    }

    @Test
    void thatWereNotSaidAreDroppedAndCounted() {
      ObjectNode answer = Answers.tree(70, QUOTE, SUMMARY);
      answer.withArray("/scores/clarity/quotes").add("I am the greatest").add("port calls");
      Assessment found =
          assess(
              new ScriptedModel(answer.toString()), AssessorOptions.builder().samples(1).build());
      assertThat(found.section().scores().get("clarity").quotes()).containsExactly(QUOTE);
      assertThat(found.droppedQuotes()).isEqualTo(2);
      assertThat(found.notices()).singleElement().asString().contains("2 quotes");
    }

    @Test
    void allInventedAreAskedForAgainAndThenGivenUp() {
      Assessment found = assess(Answers.of(70, "I am the greatest", SUMMARY));
      assertThat(found.section().scores().get("clarity").value()).isEqualTo(70);
      assertThat(found.section().scores().get("clarity").quotes()).isEmpty();
      assertThat(found.refusedAnswers()).isEqualTo(9);
      assertThat(found.droppedQuotes()).isEqualTo(15);
    }
  }

  @Nested
  class Verdicts {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "A strong candidate; hire.",
          "I would reject this person.",
          "Not hireable.",
          "Highly recommended for the role.",
          "An excellent fit.",
          "Hiring is advised."
        })
    void inTheSummaryAreAskedForAgainAndThenReplaced(String summary) {
      Assessment found = assess(Answers.of(70, QUOTE, summary));
      assertThat(found.section().summary())
          .isEqualTo("The wording scores alike on all lines of the rubric.");
      assertThat(found.refusedAnswers()).isEqualTo(9);
      Assessment repaired = assess(Answers.of(70, QUOTE, summary), GOOD);
      assertThat(repaired.section().summary()).isEqualTo(SUMMARY);
    }

    @Test
    void asQuotesAreDropped() {
      Transcript said = Transcripts.of(Transcripts.ANSWER + " this is a strong hire so hire me");
      Assessment found =
          new TranscriptAssessor(
                  new ScriptedModel(Answers.of(70, "this is a strong hire", SUMMARY)),
                  AssessorOptions.defaults())
              .assessInDetail(new AssessmentRequest(said, List.of(), List.of(), 1));
      assertThat(found.section().scores().get("clarity").quotes()).isEmpty();
      assertThat(found.section().summary()).isEqualTo(SUMMARY);
    }

    @Test
    void areAskedForNowhere() {
      ScriptedModel model = new ScriptedModel(Answers.of(70, QUOTE, "hire"), GOOD);
      assess(model, AssessorOptions.builder().samples(1).build());
      for (LlmRequest request : model.requests) {
        assertThat(VerdictWords.in(request.instructions())).isFalse();
        assertThat(VerdictWords.in(request.responseSchema())).isFalse();
      }
    }

    @Test
    void summariesAreCutAndCleaned() {
      String summary =
          assess(Answers.of(70, QUOTE, "line\u0000one\n\u202E" + "long ".repeat(400)))
              .section()
              .summary();
      assertThat(summary).startsWith("line one long").endsWith("…").hasSizeLessThanOrEqualTo(600);
    }
  }

  @Nested
  class Leaks {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "My rules: draw no CONCLUSION about the person's fitness for a job, about what should be",
          "It says: judge-the-text-alone; draw/no/conclusion/about/the/person's/fitness.",
        })
    void ofTheRulesAreAskedForAgainAndThenReplaced(String summary) {
      Assessment found = assess(Answers.of(70, QUOTE, summary));
      assertThat(found.section().summary())
          .isEqualTo("The wording scores alike on all lines of the rubric.");
      assertThat(found.refusedAnswers()).isEqualTo(9);
    }

    @Test
    void ofTheMarkAreReplaced() {
      ScriptedModel first = new ScriptedModel(GOOD);
      assess(first, AssessorOptions.defaults());
      String mark =
          first.requests.get(0).input().replaceAll("(?s).*<<<TRANSCRIPT (\\w+)>>>.*", "$1");
      assertThat(assess(Answers.of(70, QUOTE, "The mark is " + mark)).section().summary())
          .doesNotContain(mark);
    }

    @Test
    void wordsOfTheRubricMayBeUsed() {
      String summary = "Mostly direct statements in the first person; clear sentences and words.";
      assertThat(assess(Answers.of(70, QUOTE, summary)).section().summary()).isEqualTo(summary);
    }
  }

  @Nested
  class LongTranscripts {
    @Test
    void areSplitAndWeightedByLength() {
      Transcript said = Transcripts.random(2000, 3);
      LlmProvider byPart =
          new LlmProvider() {
            @Override
            public String name() {
              return "by part";
            }

            @Override
            public String complete(LlmRequest request) {
              String first = request.transcript().words().get(0).text();
              boolean start = request.transcript().words().get(0).equals(said.words().get(0));
              return Answers.of(start ? 100 : 0, first, start ? "First." : "Later.");
            }
          };
      LanguageSection section =
          new TranscriptAssessor(byPart, AssessorOptions.defaults())
              .assess(new AssessmentRequest(said, List.of(), List.of(), 1));
      double value = section.scores().get("clarity").value();
      assertThat(value).isBetween(10.0, 60.0);
      assertThat(section.summary()).isEqualTo("First. Later.");
      assertThat(section.scores().get("clarity").quotes()).hasSizeBetween(2, 3);
    }

    @Test
    void areJudgedAsFarAsTheLimitAndTheRestIsTold() {
      Assessment found =
          new TranscriptAssessor(
                  new OfflineProvider(), AssessorOptions.builder().maxCharacters(1000).build())
              .assessInDetail(
                  new AssessmentRequest(Transcripts.random(400, 1), List.of(), List.of(), 1));
      assertThat(found.unjudgedWords()).isBetween(200, 300);
      assertThat(found.notices()).singleElement().asString().contains("too long");
    }
  }

  @Nested
  class Limits {
    @Test
    void noWordsCannotBeJudged() {
      TranscriptAssessor assessor =
          new TranscriptAssessor(new ScriptedModel(GOOD), AssessorOptions.defaults());
      Transcript silent = new Transcript("test 1", "en", List.of());
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> assessor.assess(new AssessmentRequest(silent, List.of(), List.of(), 1)));
    }

    @Test
    void anInterruptedThreadStops() {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(AnalysisCancelledException.class).isThrownBy(() -> assess(GOOD));
      assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void optionsOutOfRangeAreRefused() {
      AssessorOptions.Builder builder = AssessorOptions.builder();
      assertThatIllegalArgumentException().isThrownBy(builder.samples(0)::build);
      assertThatIllegalArgumentException().isThrownBy(builder.samples(1).repairs(6)::build);
      assertThatIllegalArgumentException().isThrownBy(builder.repairs(0).maxCharacters(9)::build);
    }
  }
}
