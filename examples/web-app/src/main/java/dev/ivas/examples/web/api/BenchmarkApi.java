package dev.ivas.examples.web.api;

import dev.ivas.core.report.BenchmarkSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.examples.web.access.Refusal;
import dev.ivas.examples.web.store.Archive;
import dev.ivas.examples.web.store.Interview;
import dev.ivas.examples.web.store.InterviewStore;
import dev.ivas.report.cohort.CohortOptions;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * Tells where an interview lies among those of others who answered the same questions; of fewer
 * others than the cohort asks for nothing is told.
 */
final class BenchmarkApi {
  private static final int FEWEST = CohortOptions.defaults().k();

  private final InterviewStore store;
  private final Archive archive;

  BenchmarkApi(InterviewStore store, Archive archive) {
    this.store = store;
    this.archive = archive;
  }

  /**
   * What is told.
   *
   * @param fewest other people that a percentile needs
   * @param cohortSize how many others there are; 0 where none may be told of
   * @param percentiles in [0, 100], by score; empty where too few others have one
   * @param intervals of 95 %, by the same names
   * @param notices how it is to be read, or why there is nothing
   */
  private record View(
      int fewest,
      int cohortSize,
      Map<String, Double> percentiles,
      Map<String, BenchmarkSection.Interval> intervals,
      List<String> notices) {}

  /** {@code GET /api/interviews/{id}/benchmark}. */
  void one(Context request) {
    Interview interview =
        store
            .find(request.pathParam("id"))
            .orElseThrow(() -> new Refusal(404, "There is no such interview."));
    request.json(
        archive
            .compared(interview)
            .map(BenchmarkApi::view)
            .orElseGet(
                () -> nothing("Only a report whose questions have a name can be compared.")));
  }

  private static View view(CandidateReport report) {
    List<String> notices = report.notices();
    String last = notices.get(notices.size() - 1);
    BenchmarkSection benchmark = report.benchmark();
    return benchmark == null
        ? nothing(last)
        : new View(
            FEWEST,
            benchmark.cohortSize(),
            benchmark.percentiles(),
            benchmark.intervals(),
            List.of(last));
  }

  private static View nothing(String why) {
    return new View(FEWEST, 0, Map.of(), Map.of(), List.of(why));
  }
}
