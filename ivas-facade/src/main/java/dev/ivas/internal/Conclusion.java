package dev.ivas.internal;

import dev.ivas.core.error.IvasException;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.report.cohort.CohortStore;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a finished report.
 *
 * @param cohort whom it is compared with, if anyone
 * @param directory where it is written, if anywhere
 */
public record Conclusion(Optional<CohortStore> cohort, Optional<Path> directory) {
  private static final Logger log = LoggerFactory.getLogger(Conclusion.class);

  void conclude(Outcome outcome, StageTimer timer) {
    directory.ifPresent(folder -> new Artifacts(folder).write(outcome, timer));
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
