package dev.ivas.core.report;

import dev.ivas.core.analysis.Findings;
import java.util.List;
import java.util.Map;

/**
 * What was said, judged against the written rubric.
 *
 * @param provider which judged
 * @param scores confidence, clarity, structure, relevance, communication
 * @param summary in words
 */
public record LanguageSection(String provider, Map<String, RubricScore> scores, String summary)
    implements Findings {
  public LanguageSection {
    scores = Ordered.copyOf(scores);
  }

  /**
   * One line of the rubric.
   *
   * @param value median of the samples, in [0, 100]
   * @param spread largest minus smallest sample
   * @param quotes evidence that occurs in the transcript
   */
  public record RubricScore(double value, double spread, List<String> quotes) {
    public RubricScore {
      quotes = List.copyOf(quotes);
    }
  }
}
