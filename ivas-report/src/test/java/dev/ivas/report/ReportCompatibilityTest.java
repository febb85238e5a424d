package dev.ivas.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ivas.core.report.CandidateReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report written by 0.1.0 stays readable for as long as its schemaVersion is 1. */
class ReportCompatibilityTest {
  private String kept = "";

  @BeforeEach
  void read() throws IOException {
    try (InputStream in = ReportCompatibilityTest.class.getResourceAsStream("report-v1.json")) {
      kept = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void isReadBackAsItWas() {
    CandidateReport report = ReportJson.fromJson(kept);
    assertThat(report.subject().candidateId()).isEqualTo("Candidate 17");
    assertThat(report.gaze().center()).isEqualTo(0.8);
    assertThat(report.benchmark().intervals().get("overall").high()).isEqualTo(78);
    assertThat(ReportJson.toJson(report)).isEqualTo(kept);
  }

  @Test
  void isValidByTheSchema() {
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(ReportJson.schema())
                .validate(kept, InputFormat.JSON))
        .isEmpty();
  }
}
