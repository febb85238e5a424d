package dev.ivas.report.cohort;

import static dev.ivas.report.cohort.ScoredReports.CONSENT;
import static dev.ivas.report.cohort.ScoredReports.NOON;
import static dev.ivas.report.cohort.ScoredReports.report;

import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh store in a folder of its own. */
abstract class CohortInFolder {
  @TempDir Path folder;

  Path file;
  CohortStore store;

  @BeforeEach
  void make() {
    file = folder.resolve("cohort.mv.db");
    store = at(NOON, 3);
  }

  CohortStore at(Instant now, int k) {
    return CohortStore.openOrCreate(file, options(now).k(k).build());
  }

  static CohortOptions.Builder options(Instant now) {
    return CohortOptions.builder().clock(Clock.fixed(now, ZoneOffset.UTC));
  }

  static CandidateReport recruited(String candidate, Map<String, Double> scores) {
    return report(
        new Subject(candidate, null, "q-1", CONSENT), Policy.EU_RECRUITMENT, "offline", scores);
  }

  List<String> bytesOfFolder() throws IOException {
    return CohortBytes.of(folder);
  }
}
