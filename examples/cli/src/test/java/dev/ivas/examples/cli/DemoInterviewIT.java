package dev.ivas.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.Ivas;
import dev.ivas.core.analysis.ProgressListener;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.testkit.demo.DemoInterview;
import dev.ivas.testkit.demo.TruthComparison;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole analysis agrees with what is known of the demo interview. */
class DemoInterviewIT {
  // To be judged once filled pauses are told from the sound.
  private static final Set<String> NOT_YET = Set.of("fillers", "um", "uh");

  @TempDir Path folder;

  @Test
  void theReportAgreesWithTheTruth() {
    DemoInterview demo = DemoInterview.make(folder, ProgressListener.NONE);
    CandidateReport report = Ivas.analyze(demo.video());
    TruthComparison comparison = TruthComparison.of(report, demo.truth());
    assertThat(comparison.lines()).hasSizeGreaterThan(40);
    assertThat(comparison.deviations())
        .as(comparison.table())
        .allMatch(line -> NOT_YET.contains(line.what().split(" ")[0]));
    assertThat(report.face()).isNotNull();
    assertThat(report.face().detectedShare()).isEqualTo(1);
  }
}
