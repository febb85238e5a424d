package dev.ivas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.MediaSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTest {
  private final JsonNode full = tree(ReportJson.toJson(Reports.full(1)));

  @Nested
  class Form {
    @Test
    void keysComeInTheOrderOfTheRecords() {
      List<String> keys = new ArrayList<>();
      full.fieldNames().forEachRemaining(keys::add);
      assertThat(keys)
          .containsExactly(
              "schemaVersion",
              "generatedAt",
              "policy",
              "subject",
              "media",
              "modalities",
              "face",
              "emotion",
              "gaze",
              "audio",
              "transcript",
              "language",
              "fusion",
              "benchmark",
              "provenance",
              "notices");
    }

    @Test
    void namesAreWrittenAsTheFieldWritesThem() {
      assertThat(full.at("/emotion/distribution").fieldNames())
          .toIterable()
          .containsExactly("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral");
      assertThat(full.at("/emotion/dominant").asText()).isLowerCase();
      assertThat(full.at("/emotion/timeline/0/label").asText()).isLowerCase();
      assertThat(full.at("/gaze/seconds").fieldNames())
          .toIterable()
          .containsExactly("left", "center", "right", "up", "down", "unknown");
      assertThat(full.at("/gaze/segments/0/direction").asText()).isUpperCase();
      assertThat(full.at("/modalities").fieldNames())
          .toIterable()
          .containsExactly("emotion", "gaze", "audio", "language");
      assertThat(full.at("/modalities/gaze/status").asText()).isEqualTo("PRESENT");
      assertThat(full.at("/policy").asText()).isEqualTo("COACHING");
      assertThat(full.at("/generatedAt").asText()).isEqualTo("2026-11-23T12:00:00Z");
    }

    @Test
    void numbersHaveSixDecimalsAtMostAndNoExponent() {
      assertThat(full.at("/media/secondsLost").decimalValue()).hasToString("0.066667");
      assertThat(full.at("/fusion/vector/values/0").decimalValue()).hasToString("0.123457");
      String json = ReportJson.toJson(withDuration(1e-5));
      assertThat(json).contains("\"durationSeconds\": 0.00001,");
      assertThat(ReportJson.toJson(withDuration(1e15)))
          .contains("\"durationSeconds\": 1000000000000000,");
    }

    @Test
    void whatIsAbsentIsNull() {
      JsonNode minimal = tree(ReportJson.toJson(Reports.minimal()));
      assertThat(minimal.get("emotion").isNull()).isTrue();
      assertThat(minimal.at("/subject/candidateId").isNull()).isTrue();
      assertThat(full.at("/fusion/withoutModality/gaze").isNull()).isTrue();
    }

    @Test
    void aSegmentIsALineAndSoIsAListOfNumbers() {
      String json = ReportJson.toJson(Reports.full(1));
      assertThat(json)
          .contains("    \"vector\": {\n      \"names\": [\"gaze.center\"],\n")
          .contains("      \"evidence\": [\n" + "          {\"start\": 1, \"end\": 2.5, \"why\":")
          .doesNotContain("\r")
          .doesNotContainPattern("[ \t]\n")
          .endsWith("}\n");
    }

    @Test
    void textsOfCandidatesCannotLeaveTheirString() {
      String json = ReportJson.toJson(Reports.full(1));
      assertThat(json).contains("\"candidateId\": \"</script><b>\\\"\\\\ \u674e\ud83d\ude42\",");
      assertThat(json).contains("\"scope\": \"practice\\n\"");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatAreNoneAreRefusedByName(double number) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ReportJson.toJson(withDuration(number)))
          .withMessageContaining("media.durationSeconds");
    }
  }

  @Nested
  class Reading {
    @Test
    void givesBackWhatWasWritten() {
      for (long seed = 0; seed < 50; seed++) {
        CandidateReport read = ReportJson.fromJson(ReportJson.toJson(Reports.full(seed)));
        assertThat(ReportJson.fromJson(ReportJson.toJson(read))).isEqualTo(read);
        assertThat(ReportJson.toJson(read)).isEqualTo(ReportJson.toJson(Reports.full(seed)));
      }
      assertThat(ReportJson.fromJson(ReportJson.toJson(Reports.minimal())))
          .isEqualTo(Reports.minimal());
    }

    @Test
    void refusesUnknownMissingAndDoubledKeys() {
      String json = ReportJson.toJson(Reports.minimal());
      assertRefused(json.replace("\"framesLost\"", "\"framesFound\""));
      assertRefused(json.replace("\"policy\": \"COACHING\",", ""));
      assertRefused(json.replace("\"policy\"", "\"schemaVersion\": 1, \"policy\""));
    }

    @Test
    void refusesAnotherVersionRubbishAndMoreThanOneReport() {
      String json = ReportJson.toJson(Reports.minimal());
      assertRefused(json.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"));
      assertRefused(json + json);
      assertRefused("null");
      assertRefused("");
      assertRefused("[".repeat(100_000));
      assertRefused(json.replace("2026-11-23T12:00:00Z", "noon"));
      assertRefused(json.replace("\"frames\": 0", "\"frames\": null"));
    }

    @Test
    void refusesUnknownNamesAndNullsWhereNoneMayBe() {
      String json = ReportJson.toJson(Reports.full(1));
      assertRefused(json.replaceFirst("\"gaze\": \\{", "\"smell\": {"));
      assertRefused(json.replaceFirst("\"dominant\": \"\\w+\"", "\"dominant\": \"glad\""));
      assertRefused(json.replace("\"policy\": \"COACHING\"", "\"policy\": null"));
      assertRefused(json.replaceFirst("\"angry\": [0-9.]+", "\"angry\": null"));
      assertRefused(json.replaceFirst("\"segments\": \\[", "\"segments\": [null,"));
      assertRefused(json.replace("\"name\": \"m\"", "\"name\": null"));
      assertRefused(json.replace("\"engine\": \"vosk 0.3.45\"", "\"engine\": null"));
    }

    @Test
    void saysInWhichLine() {
      String json = ReportJson.toJson(Reports.minimal()).replace("2026-11-23T12:00:00Z", "noon");
      assertThatExceptionOfType(NonRetriableException.class)
          .isThrownBy(() -> ReportJson.fromJson(json))
          .withMessageContaining("noon")
          .withMessageContaining("(line 3)");
    }

    private void assertRefused(String json) {
      assertThatExceptionOfType(NonRetriableException.class)
          .isThrownBy(() -> ReportJson.fromJson(json));
    }
  }

  @Nested
  class Writing {
    @TempDir private Path folder;

    @Test
    void makesFoldersReplacesTheFileAndLeavesNothingElse() throws IOException {
      Path file = folder.resolve("a/b/report.json");
      ReportJson.write(Reports.minimal(), file);
      ReportJson.write(Reports.full(1), file);
      assertThat(Files.readString(file)).isEqualTo(ReportJson.toJson(Reports.full(1)));
      assertThat(ReportJson.read(file).policy()).isEqualTo(Reports.full(1).policy());
      try (Stream<Path> files = Files.list(file.getParent())) {
        assertThat(files).containsExactly(file);
      }
    }

    @Test
    void othersMayReadItAsTheyMayAnyNewFile() throws IOException {
      assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
      Path file = folder.resolve("report.json");
      ReportJson.write(Reports.minimal(), file);
      Path plain = Files.createFile(folder.resolve("plain"));
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void aRefusedReportLeavesTheOldFile() throws IOException {
      Path file = folder.resolve("report.json");
      ReportJson.write(Reports.minimal(), file);
      String before = Files.readString(file);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ReportJson.write(withDuration(Double.NaN), file));
      assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void halfASurrogatePairIsReplacedNotFatal() {
      Path file = folder.resolve("report.json");
      CandidateReport report = Reports.minimal();
      ReportJson.write(withNotice(report, "broken \ud83d text"), file);
      assertThat(ReportJson.read(file).notices()).containsExactly("broken ? text");
    }

    @Test
    void aMissingFileIsNamed() {
      assertThatExceptionOfType(NonRetriableException.class)
          .isThrownBy(() -> ReportJson.read(folder.resolve("none.json")))
          .withMessageContaining("none.json");
    }
  }

  private static CandidateReport withDuration(double seconds) {
    return with(
        Reports.minimal(), new MediaSection(seconds, 0, 0, 0, 0, 0, 0, false, false), List.of());
  }

  private static CandidateReport withNotice(CandidateReport report, String notice) {
    return with(report, report.media(), List.of(notice));
  }

  private static CandidateReport with(
      CandidateReport report, MediaSection media, List<String> notices) {
    return new CandidateReport(
        report.schemaVersion(),
        report.generatedAt(),
        report.policy(),
        report.subject(),
        media,
        report.modalities(),
        report.face(),
        report.emotion(),
        report.gaze(),
        report.audio(),
        report.transcript(),
        report.language(),
        report.fusion(),
        report.benchmark(),
        report.provenance(),
        notices);
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
