package dev.ivas.report.cohort;

import dev.ivas.core.report.BenchmarkSection;
import dev.ivas.core.report.BenchmarkSection.Interval;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.report.cohort.internal.PercentileRank;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Places a report among entries with the same questions and policy, like with like: the language
 * score among those judged by the same provider, the overall score among those made of the same
 * parts.
 */
final class Comparison {
  private static final String LANGUAGE = "language";
  private static final String OVERALL = "overall";

  private final CandidateReport report;
  private final List<CohortEntry> others;

  Comparison(CandidateReport report, List<CohortEntry> sameQuestions) {
    this.report = report;
    String candidate = report.subject().candidateId();
    this.others = sameQuestions.stream().filter(e -> !e.candidateId().equals(candidate)).toList();
  }

  CandidateReport told(int k) {
    BenchmarkSection section = section(k);
    if (section.percentiles().isEmpty()) {
      return report.withBenchmark(
          null,
          "No percentiles: %s other people answered the same questions under the same policy and"
                  .formatted(others.size())
              + " could be compared; at least %s are needed for each score.".formatted(k));
    }
    return report.withBenchmark(
        section,
        "Percentiles compare with people who answered the same questions and whose reports were"
            + " made in the same way. They say nothing about people at large.");
  }

  private BenchmarkSection section(int k) {
    Map<String, Double> own = CohortEntry.scores(report);
    Map<String, Double> percentiles = new LinkedHashMap<>();
    Map<String, Interval> intervals = new LinkedHashMap<>();
    own.forEach(
        (name, score) -> {
          double[] values = valuesOf(name, own.keySet());
          if (values.length >= k) {
            PercentileRank rank = PercentileRank.of(score, values);
            percentiles.put(name, rank.percentile());
            intervals.put(
                name, new Interval(rank.interval().low(), rank.interval().high(), values.length));
          }
        });
    return new BenchmarkSection(others.size(), percentiles, intervals);
  }

  private double[] valuesOf(String name, Set<String> ownParts) {
    return others.stream()
        .filter(other -> isMadeAlike(name, ownParts, other))
        .mapToDouble(other -> Objects.requireNonNull(other.scores().get(name)))
        .toArray();
  }

  private boolean isMadeAlike(String name, Set<String> ownParts, CohortEntry other) {
    if (!other.scores().containsKey(name)) {
      return false;
    }
    boolean sameParts =
        !name.equals(OVERALL) || new HashSet<>(other.scores().keySet()).equals(ownParts);
    boolean needsSameJudge =
        name.equals(LANGUAGE) || (name.equals(OVERALL) && ownParts.contains(LANGUAGE));
    return sameParts
        && (!needsSameJudge
            || Objects.equals(CohortEntry.provider(report), other.languageProvider()));
  }
}
