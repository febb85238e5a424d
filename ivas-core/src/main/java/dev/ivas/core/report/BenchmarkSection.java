package dev.ivas.core.report;

import java.util.Map;

/**
 * The place of this report among earlier ones with the same questions.
 *
 * @param cohortSize how many others
 * @param percentiles of each score, in [0, 100]
 */
public record BenchmarkSection(int cohortSize, Map<String, Double> percentiles) {
  public BenchmarkSection {
    percentiles = Ordered.copyOf(percentiles);
  }
}
