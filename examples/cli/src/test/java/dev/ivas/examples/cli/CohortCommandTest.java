package dev.ivas.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.MediaSection;
import dev.ivas.core.report.ModalityState;
import dev.ivas.core.report.ProvenanceSection;
import dev.ivas.core.report.Subject;
import dev.ivas.report.ReportJson;
import dev.ivas.testkit.VerdictWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ivas cohort} and {@code ivas audit}, by their exit codes and last lines. */
class CohortCommandTest {
  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private String lastLine = "";
  private String store = "";
  private String report = "";

  @BeforeEach
  void write() {
    store = folder.resolve("cohort").toString();
    Path file = folder.resolve("interview-ivas/report.json");
    ReportJson.write(unnamed(), file);
    report = file.toString();
  }

  @Test
  void addsListsAndErases() throws IOException {
    assertThat(addOne("c-1")).isZero();
    assertThat(json().get("entries").asInt()).isEqualTo(1);
    assertThat(run("cohort", "list", "--cohort", store)).isZero();
    assertThat(json().at("/questionSets/q-1").asInt()).isEqualTo(1);
    assertThat(run("cohort", "erase", "--cohort", store, "--candidate", "c-1")).isZero();
    assertThat(json().at("/reports/q-1").asInt()).isEqualTo(1);
    assertThat(json().get("candidateHash").asText()).hasSize(64);
    assertThat(run("cohort", "list", "--cohort", store)).isZero();
    assertThat(json().get("entries").asInt()).isZero();
    assertThat(json().get("erasures").asInt()).isEqualTo(1);
  }

  @Test
  void aFolderWithAReportWillDo() {
    report = folder.resolve("interview-ivas").toString();
    assertThat(addOne("c-1")).isZero();
  }

  @Test
  void withoutConsentNothingIsAdded() {
    assertThat(
            run(
                "cohort",
                "add",
                "--cohort",
                store,
                report,
                "--candidate",
                "c",
                "--question-set",
                "q"))
        .isEqualTo(2);
    assertOneHelpfulLine("the consent");
  }

  @Test
  void whatIsNotThereIsUnreadable() {
    assertThat(run("cohort", "list", "--cohort", store)).isEqualTo(3);
    assertOneHelpfulLine("cohort.mv.db");
  }

  @Test
  void analyzeRefusesACohortThatIsNotThere() throws IOException {
    Path video = Files.writeString(folder.resolve("v.mp4"), "never looked at");
    assertThat(run("analyze", video.toString(), "--cohort", store, "--question-set", "q"))
        .isEqualTo(3);
    assertOneHelpfulLine("cohort.mv.db");
  }

  @Test
  void analyzeComparesOnlyTheSameQuestions() {
    assertThat(run("analyze", "v.mp4", "--cohort", store)).isEqualTo(2);
    assertOneHelpfulLine("--question-set");
  }

  @Test
  void consentNeedsItsTime() {
    assertThat(run("analyze", "v.mp4", "--consent", "practice")).isEqualTo(2);
    assertThat(run("analyze", "v.mp4", "--consent", "practice", "--consent-given-at", "today"))
        .isEqualTo(2);
  }

  @Test
  void auditWritesBothFilesAndOneLine() throws IOException {
    Path table =
        Files.writeString(folder.resolve("people.csv"), "sex,selected\nF,1\nF,0\nM,1\nM,1\n");
    assertThat(run("audit", table.toString())).isZero();
    assertThat(json().at("/outcomes/0/groupings/0/groups/0/impact/ratio").asDouble())
        .isEqualTo(0.5);
    assertThat(folder.resolve("people-audit/audit.html")).isNotEmptyFile();
    assertThat(folder.resolve("people-audit/audit.csv")).isNotEmptyFile();
    for (String name : List.of("audit.html", "audit.csv")) {
      assertThat(VerdictWords.in(Files.readString(folder.resolve("people-audit").resolve(name))))
          .isEmpty();
    }
  }

  @Test
  void auditSaysWhichColumnsThereAre() throws IOException {
    Path table = Files.writeString(folder.resolve("people.csv"), "sex,chosen\nF,1\nF,0\n");
    assertThat(run("audit", table.toString())).isEqualTo(2);
    assertOneHelpfulLine("sex, chosen");
    assertThat(run("audit", folder.resolve("none.csv").toString())).isEqualTo(3);
  }

  private int addOne(String candidate) {
    return run(
        "cohort",
        "add",
        "--cohort",
        store,
        report,
        "--candidate",
        candidate,
        "--question-set",
        "q-1",
        "--consent",
        "comparison",
        "--consent-given-at",
        "2026-11-20T10:00:00Z");
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(lastLine);
  }

  private int run(String... args) {
    StringWriter out = new StringWriter();
    CommandLine commandLine = IvasCommand.commandLine();
    commandLine.setErr(new PrintWriter(err));
    commandLine.setOut(new PrintWriter(out));
    int code = commandLine.execute(args);
    lastLine = out.toString().lines().reduce("", (before, line) -> line);
    assertThat(VerdictWords.in(out.toString() + err)).isEmpty();
    return code;
  }

  private void assertOneHelpfulLine(String mention) {
    assertThat(err.toString().strip()).startsWith("ivas: ").contains(mention).hasLineCount(1);
  }

  private static CandidateReport unnamed() {
    Map<Modality, ModalityState> states = new EnumMap<>(Modality.class);
    for (Modality modality : Modality.values()) {
      states.put(modality, new ModalityState(ModalityStatus.ABSENT, "For a reason."));
    }
    return new CandidateReport(
        CandidateReport.SCHEMA_VERSION,
        Instant.now(),
        Policy.COACHING,
        Subject.UNNAMED,
        new MediaSection(60, 0, 0, 0, 0, 0, 0, false, true),
        states,
        null,
        null,
        null,
        null,
        null,
        null,
        new FusionSection(
            new FusionSection.Vector(List.of(), List.of()),
            Map.of("overall", new FusionSection.Score(60, 50, 70, "GOOD", 1, 60, List.of())),
            Map.of()),
        null,
        new ProvenanceSection("0.1.0", List.of(), Map.of(), 0),
        List.of());
  }
}
