package dev.ivas.examples.web.store;

import dev.ivas.core.report.CandidateReport;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What lists and comparisons show of a report.
 *
 * @param durationSeconds of the interview
 * @param scores in [0, 100], by {@code overall} and the names of the modalities; absent ones are
 *     left out
 */
public record InterviewResult(double durationSeconds, Map<String, Double> scores) {
  public InterviewResult {
    scores = Map.copyOf(scores);
  }

  /**
   * Picks it from a report.
   *
   * @param report finished
   * @return its length and scores
   */
  public static InterviewResult of(CandidateReport report) {
    Map<String, Double> scores = new LinkedHashMap<>();
    report.fusion().scores().forEach((name, score) -> scores.put(name, score.value()));
    return new InterviewResult(report.media().durationSeconds(), scores);
  }
}
