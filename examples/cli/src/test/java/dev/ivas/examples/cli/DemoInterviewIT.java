package dev.ivas.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.analysis.ProgressListener;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.Span;
import dev.ivas.report.ReportJson;
import dev.ivas.testkit.VerdictWords;
import dev.ivas.testkit.demo.DemoInterview;
import dev.ivas.testkit.demo.DemoTruth;
import dev.ivas.testkit.demo.TruthComparison;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./ivas analyze} without a video agrees with what is known of its demo interview. */
class DemoInterviewIT {
  @TempDir private static Path folder;

  private static CandidateReport report;
  private static DemoTruth truth;
  private static Path video;
  private static final StringWriter CONSOLE = new StringWriter();

  @BeforeAll
  static void analyze() throws IOException {
    // The build points the cache into its own folder; what an older build left must not count.
    Path cache = Path.of(System.getenv("XDG_CACHE_HOME"), "ivas");
    delete(cache);
    CommandLine commandLine = IvasCommand.commandLine();
    commandLine.setErr(new PrintWriter(CONSOLE));
    commandLine.setOut(new PrintWriter(CONSOLE));
    assertThat(commandLine.execute("analyze", "-o", folder.toString())).isZero();
    report = ReportJson.read(folder.resolve("report.json"));
    DemoInterview demo = DemoInterview.cachedIn(cache, ProgressListener.NONE);
    video = demo.video();
    truth = demo.truth();
  }

  /** It only draws what timeline.csv says, on the faces found once more. */
  @Test
  void theOverlayHasAPictureForEveryTenSeconds() throws IOException {
    CommandLine commandLine = IvasCommand.commandLine();
    commandLine.setOut(new PrintWriter(new StringWriter()));
    assertThat(
            commandLine.execute(
                "overlay", video.toString(), "--report", folder.toString(), "--every", "10"))
        .isZero();
    try (Stream<Path> pictures = Files.list(folder.resolve("overlay"))) {
      assertThat(pictures.toList())
          .hasSize((int) Math.ceil(report.media().durationSeconds() / 10))
          .allMatch(picture -> picture.toString().endsWith(".jpg"));
    }
  }

  @Test
  void directionsBlinksPausesAndFillersAreRight() {
    TruthComparison comparison = TruthComparison.of(report, truth);
    assertThat(comparison.lines()).hasSizeGreaterThan(40);
    assertThat(comparison.deviations()).as(comparison.table()).isEmpty();
  }

  @Test
  void theFaceIsAlwaysSeen() {
    assertThat(report.face().detectedShare()).isEqualTo(1);
    assertThat(report.face().otherFaces()).isEmpty();
  }

  @Test
  void wordsAreHeardWhereTheyAreSaid() {
    assertThat(report.transcript().words()).hasSizeGreaterThan(truth.words().size() / 2);
    assertThat(report.transcript().words().get(0).start())
        .isGreaterThan(truth.words().get(0).start() - 0.3);
    assertThat(report.modalities().get(Modality.LANGUAGE).status())
        .isIn(ModalityStatus.PRESENT, ModalityStatus.WITHHELD);
  }

  @Test
  void theDrawnSmileIsToldFromTheDrawnNeutralFace() throws IOException {
    double smiling = meanHappiness(seconds -> isWithin(truth.smiles(), seconds));
    double neutral = meanHappiness(seconds -> !isWithin(truth.smiles(), seconds));
    assertThat(smiling).isGreaterThan(2 * neutral);
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> paths = Files.walk(tree)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static boolean isWithin(List<Span> spans, double seconds) {
    return spans.stream().anyMatch(span -> span.start() <= seconds && seconds < span.end());
  }

  private static double meanHappiness(DoublePredicate when) throws IOException {
    List<String> rows = Files.readAllLines(folder.resolve("timeline.csv"));
    List<String> names = List.of(rows.get(0).split(","));
    int happiness = names.indexOf("happiness");
    return rows.stream()
        .skip(1)
        .map(row -> row.split(",", -1))
        .filter(row -> !row[happiness].isEmpty() && when.test(Double.parseDouble(row[1])))
        .mapToDouble(row -> Double.parseDouble(row[happiness]))
        .average()
        .orElseThrow();
  }

  @Test
  void everyCompanionIsWritten() {
    assertThat(folder)
        .isDirectoryContaining("glob:**/report.html")
        .isDirectoryContaining("glob:**/timeline.csv")
        .isDirectoryContaining("glob:**/transcript.vtt")
        .isDirectoryContaining("glob:**/timings.json");
  }

  @Test
  void nothingWrittenIsAVerdict() throws IOException {
    assertThat(VerdictWords.in(CONSOLE.toString())).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(VerdictWords.in(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void everyColumnOfTheTimelineIsDocumented() throws IOException {
    String documented = Files.readString(Path.of("..", "..", "docs", "timeline.md"));
    String header = Files.readAllLines(folder.resolve("timeline.csv")).get(0);
    assertThat(header.split(","))
        .hasSizeGreaterThan(40)
        .filteredOn(column -> !column.matches("mfcc_([2-9]|1[0-2])"))
        .allSatisfy(column -> assertThat(documented).contains("`" + column + "`"));
  }
}
