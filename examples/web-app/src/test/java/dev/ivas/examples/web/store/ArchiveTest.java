package dev.ivas.examples.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.BenchmarkSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.MediaSection;
import dev.ivas.core.report.ModalityState;
import dev.ivas.core.report.ProvenanceSection;
import dev.ivas.report.ReportJson;
import dev.ivas.report.cohort.CohortOptions;
import dev.ivas.report.cohort.CohortStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final int FEWEST = CohortOptions.defaults().k();

  @TempDir private Path folder;
  private Database database;
  private InterviewStore store;
  private Archive archive;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("web"));
    store = new InterviewStore(database, folder.resolve("interviews"));
    archive = new Archive(store, folder.resolve("cohort"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aPlaceIsToldAmongEnoughOthersAndNotAmongFewer() {
    Interview mine = keep("Ada", "q", 65);
    for (int i = 0; i < FEWEST - 1; i++) {
      keep("other " + i, "q", 40 + 2 * i);
    }
    assertThat(benchmark(mine)).isNull();
    keep("the last", "q", 40 + 2 * (FEWEST - 1));
    BenchmarkSection told = benchmark(mine);
    assertThat(told).isNotNull();
    assertThat(told.cohortSize()).isEqualTo(FEWEST);
    assertThat(told.percentiles().get("gaze")).isBetween(55.0, 70.0);
    assertThat(told.intervals().get("gaze").low()).isLessThan(told.percentiles().get("gaze"));

    archive.erase("other 3", store.of("other 3"));
    assertThat(benchmark(mine)).isNull();
  }

  @Test
  void withoutNamedQuestionsNothingIsCompared() {
    assertThat(archive.compared(keep("Ada", null, 50))).isEmpty();
    assertThat(cohort().entries()).isEmpty();
  }

  @Test
  void whatElseIsKeptOfACandidateStaysInTheCohort() {
    keep("Ada", "first", 50);
    keep("Ada", "second", 60);
    Interview again = keep("Ada", "second", 70);
    archive.erase("Ada", List.of(again));
    assertThat(cohort().entries().stream().map(each -> each.scores().get("gaze")))
        .containsExactly(50.0, 60.0);
    archive.erase("Ada", store.of("Ada"));
    assertThat(cohort().entries()).isEmpty();
    assertThat(store.all()).isEmpty();
  }

  @Test
  void whatIsFinishedAfterItWasErasedIsNotKept() throws Exception {
    Interview interview = store.begin(plan("Ada", "q"), InterviewState.ANALYSING, null, 0);
    archive.erase("Ada", List.of(interview));
    Path late = store.folder(interview.id()).path();
    Files.createDirectories(late);
    Files.writeString(late.resolve("report.json"), "late");
    archive.keep(interview.id(), report(interview, 50));
    assertThat(late).doesNotExist();
    assertThat(cohort().entries()).isEmpty();
  }

  @Test
  void foldersOfNobodyAreRemoved() throws Exception {
    Interview interview = keep("Ada", "q", 50);
    Path stray = store.folder("0".repeat(32)).path();
    Files.createDirectories(stray);
    Files.writeString(stray.resolve("interview.mp4"), "left by a kill");
    store.removeStrays();
    assertThat(stray).doesNotExist();
    assertThat(store.folder(interview.id()).path()).exists();
  }

  private @Nullable BenchmarkSection benchmark(Interview interview) {
    return archive.compared(store.find(interview.id()).orElseThrow()).orElseThrow().benchmark();
  }

  private CohortStore cohort() {
    return CohortStore.open(folder.resolve("cohort"), CohortOptions.defaults());
  }

  private Interview keep(String candidate, @Nullable String questionSet, double score) {
    Interview begun = store.begin(plan(candidate, questionSet), InterviewState.ANALYSING, null, 0);
    CandidateReport report = report(begun, score);
    ReportJson.write(report, store.folder(begun.id()).file("report.json"));
    archive.keep(begun.id(), report);
    return store.find(begun.id()).orElseThrow();
  }

  private static InterviewPlan plan(String candidate, @Nullable String questionSet) {
    long now = System.currentTimeMillis();
    return new InterviewPlan(
        candidate, "talk", questionSet, List.of(), Policy.COACHING, now, "all", false, true);
  }

  private static CandidateReport report(Interview interview, double score) {
    FusionSection.Score told =
        new FusionSection.Score(score, score, score, "GOOD", 1, score, List.of());
    return new CandidateReport(
        CandidateReport.SCHEMA_VERSION,
        Instant.now(),
        Policy.COACHING,
        interview.plan().subject(),
        new MediaSection(60, 0, 0, 0, 0, 0, 0, false, true),
        Stream.of(Modality.values())
            .collect(
                Collectors.toMap(
                    each -> each,
                    each -> new ModalityState(ModalityStatus.ABSENT, "For a reason."))),
        null,
        null,
        null,
        null,
        null,
        null,
        new FusionSection(
            new FusionSection.Vector(List.of("some.feature"), List.of(1.0)),
            Map.of("gaze", told, "overall", told),
            Map.of()),
        null,
        new ProvenanceSection("0.1.0", List.of(), Map.of(), 0),
        List.of());
  }
}
