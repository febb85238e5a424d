package dev.ivas.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.ivas.core.report.CandidateReport;
import java.io.IOException;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(ReportJson.schema());

  static Stream<CandidateReport> reports() {
    return Stream.concat(
        Stream.of(Reports.minimal(), Reports.withheld(), Reports.prohibited(null, false)),
        LongStream.range(0, 50).mapToObj(Reports::full));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyKindOfReportIsValid(CandidateReport report) {
    assertThat(errors(ReportJson.toJson(report))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"detectedShare\": 0.99 | \"detectedShare\": 1.01",
        "\"value\": 60, | \"value\": 100.1,",
        "\"level\": \"GOOD\" | \"level\": \"FINE\"",
        "\"dominant\": | \"dominating\":",
        "\"status\": \"PRESENT\" | \"status\": \"ABSENT\"",
        "\"frames\": 1800 | \"frames\": 1800.5",
        "\"happy>neutral\" | \"happy>glad\"",
        "\"schemaVersion\": 1 | \"schemaVersion\": 2",
        "2026-11-23T12:00:00Z | 23 November",
        "\"notices\": | \"hidden\": 1, \"notices\":",
      })
  void anythingElseIsNot(String right, String wrong) {
    String json = ReportJson.toJson(Reports.full(1));
    assertThat(json).contains(right);
    assertThat(errors(json.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void whatThePolicyForbidsIsNotThere() {
    assertThat(errors(ReportJson.toJson(Reports.prohibited(0.5, false)))).isNotEmpty();
    assertThat(errors(ReportJson.toJson(Reports.prohibited(null, true)))).isNotEmpty();
    String voiced =
        ReportJson.toJson(Reports.prohibited(null, false))
            .replace("\"names\": []", "\"names\": [\"audio.f0MeanHz\"]")
            .replace("\"values\": []", "\"values\": [180]");
    assertThat(errors(voiced)).isNotEmpty();
  }

  @Test
  void everyObjectOfTheSchemaIsClosed() throws IOException {
    assertClosed(new ObjectMapper().readTree(ReportJson.schema()));
  }

  private static void assertClosed(JsonNode node) {
    if ("object".equals(node.path("type").asText()) && node.has("properties")) {
      assertThat(node.get("additionalProperties")).as(node.toString()).isNotNull();
    }
    node.forEach(ReportSchemaTest::assertClosed);
  }

  private static Set<ValidationMessage> errors(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }
}
