package dev.ivas.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.InterviewRequest;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.MediaSection;
import dev.ivas.core.report.ProvenanceSection;
import dev.ivas.core.report.Subject;
import dev.ivas.report.cohort.CohortOptions;
import dev.ivas.report.cohort.CohortStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConclusionTest {
  private static final CandidateReport REPORT =
      new CandidateReport(
          CandidateReport.SCHEMA_VERSION,
          Instant.EPOCH,
          Policy.COACHING,
          new Subject("c", null, "q-1", null),
          new MediaSection(60, 0, 0, 0, 0, 0, 0, false, true),
          Map.of(),
          null,
          null,
          null,
          null,
          null,
          null,
          new FusionSection(new FusionSection.Vector(List.of(), List.of()), Map.of(), Map.of()),
          null,
          new ProvenanceSection("0.1.0", List.of(), Map.of(), 0),
          List.of());

  @TempDir private Path folder;

  @Test
  void withoutACohortNothingChanges() {
    assertThat(new Conclusion(Optional.empty(), null).compared(REPORT)).isSameAs(REPORT);
  }

  @Test
  void tooFewOthersAreSaidSo() {
    CandidateReport compared = concluded(store()).compared(REPORT);
    assertThat(compared.benchmark()).isNull();
    assertThat(compared.notices()).singleElement().asString().contains("0 other people");
  }

  @Test
  void aStoreThatBreaksCostsThePercentilesNotTheReport() throws IOException {
    CohortStore store = store();
    Files.writeString(folder.resolve("cohort.mv.db"), "broken");
    CandidateReport compared = concluded(store).compared(REPORT);
    assertThat(compared.benchmark()).isNull();
    assertThat(compared.notices()).singleElement().asString().contains("could not be read");
  }

  @Test
  void aRequestThatComparesNamesItsQuestions() {
    InterviewRequest.Builder request = InterviewRequest.of(Path.of("v.mp4")).cohort(store());
    assertThatIllegalArgumentException()
        .isThrownBy(request::build)
        .withMessageContaining("question set");
    assertThat(request.subject(REPORT.subject()).build().cohort()).isPresent();
  }

  private CohortStore store() {
    return CohortStore.openOrCreate(folder.resolve("cohort"), CohortOptions.defaults());
  }

  private static Conclusion concluded(CohortStore store) {
    return new Conclusion(Optional.of(store), null);
  }
}
