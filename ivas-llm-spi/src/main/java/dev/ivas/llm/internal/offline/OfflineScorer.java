package dev.ivas.llm.internal.offline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ivas.core.speech.Transcript;
import dev.ivas.llm.internal.RubricLine;
import java.util.List;
import java.util.Map;

/** Answers like a language model, in the same JSON, by counting. */
public final class OfflineScorer {
  private OfflineScorer() {}

  /**
   * Scores a transcript.
   *
   * @param transcript what was said
   * @param questions what was asked; empty if unknown
   * @param filledPauses how many were heard; 0 if unknown
   * @return the answer, as JSON
   */
  public static String answer(Transcript transcript, List<String> questions, int filledPauses) {
    SpokenTokens spoken = SpokenTokens.of(transcript);
    QuestionWords asked = new QuestionWords(questions);
    Map<Feature, Double> counted = FeatureCounter.count(transcript, spoken, asked, filledPauses);
    QuoteCutter cutter = new QuoteCutter(transcript, spoken, asked);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode scores = answer.putObject("scores");
    for (RubricLine line : RubricLine.values()) {
      ObjectNode scored = scores.putObject(line.label());
      scored.putArray("quotes");
      cutter.cut(line).ifPresent(scored.withArray("quotes")::add);
      scored.put("value", OfflineRubric.score(line, counted));
    }
    answer.put("summary", summary(transcript, counted));
    return answer.toString();
  }

  /**
   * Takes the scores apart.
   *
   * @param transcript what was said
   * @param questions what was asked; empty if unknown
   * @param filledPauses how many were heard; 0 if unknown
   * @return every term that could be measured, in the order of the rubric
   */
  public static List<TermPoints> explain(
      Transcript transcript, List<String> questions, int filledPauses) {
    SpokenTokens spoken = SpokenTokens.of(transcript);
    return OfflineRubric.explain(
        FeatureCounter.count(transcript, spoken, new QuestionWords(questions), filledPauses));
  }

  private static String summary(Transcript transcript, Map<Feature, Double> counted) {
    Movers movers = new Movers(counted);
    StringBuilder text = new StringBuilder("Scored by counting words, not by reading them.");
    if (!movers.raising().isEmpty()) {
      text.append(" Raised most by ").append(movers.raising()).append('.');
    }
    if (!movers.lowering().isEmpty()) {
      text.append(" Lowered most by ").append(movers.lowering()).append('.');
    }
    if (!FeatureCounter.isEnglish(transcript)) {
      text.append(
          " The word lists are English: for this language only length, variety, repetition,"
              + " fillers heard and the words of the questions were counted.");
    }
    return text.toString();
  }
}
