package dev.ivas.internal;

import dev.ivas.core.error.IvasException;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.internal.result.Outcome;
import dev.ivas.report.cohort.CohortStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a finished report.
 *
 * @param cohort whom it is compared with, if anyone
 * @param artifacts what is written, or null to write nothing
 */
public record Conclusion(Optional<CohortStore> cohort, @Nullable Artifacts artifacts) {
  private static final Logger log = LoggerFactory.getLogger(Conclusion.class);

  /** Refuses, before anything is analysed, what could not be written afterwards. */
  void prepare() {
    if (artifacts != null) {
      artifacts.prepare();
    }
  }

  void conclude(Outcome outcome, InterviewEngine engine) {
    if (artifacts != null) {
      artifacts.write(outcome, engine);
    }
  }

  /**
   * The report with its place in the cohort; a store that fails costs the place, not the report.
   */
  CandidateReport compared(CandidateReport report) {
    if (cohort.isEmpty()) {
      return report;
    }
    try {
      return cohort.get().compare(report);
    } catch (IvasException e) {
      log.warn("no percentiles", e);
      return report.withBenchmark(
          null, "No percentiles: the cohort store could not be read when the analysis ended.");
    }
  }
}
