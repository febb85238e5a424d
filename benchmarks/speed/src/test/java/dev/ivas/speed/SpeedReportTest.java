package dev.ivas.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeedReportTest {
  private static final SpeedReport REPORT = new SpeedReport(0.5, 16, 2, 15);

  @Test
  void readsTimesByTheNamesOfTheBenchmarks() {
    assertThat(
            SpeedReport.of(
                Map.of("onePass", 2.0, "tenViews", 15.0, "miniXception", 0.5, "vgg16", 16.0)))
        .isEqualTo(REPORT);
  }

  @Test
  void refusesARunThatLeftABenchmarkOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpeedReport.of(Map.of("onePass", 2.0)))
        .withMessageContaining("'miniXception' was not measured");
  }

  @Test
  void comparesOnePassWithThePeersAndTenViewsWithOnePass() {
    assertThat(REPORT.onePassToMiniXception()).isEqualTo(4);
    assertThat(REPORT.onePassToVgg16()).isEqualTo(0.125);
    assertThat(REPORT.tenViewsToOnePass()).isEqualTo(7.5);
  }

  @Test
  void targetsHoldUpToTheirValuesAndNoFurther() {
    assertThat(REPORT.targetsHold()).isTrue();
    assertThat(new SpeedReport(0.5, 16, 2.01, 15).targetsHold()).isFalse();
    assertThat(new SpeedReport(0.5, 16, 2, 16.01).targetsHold()).isFalse();
  }

  @Test
  void writesOneLineOfJsonWithTheMachine() throws Exception {
    String json = REPORT.toJson(Machine.here());

    JsonNode values = new ObjectMapper().readTree(json);
    assertThat(json).doesNotContain("\n");
    assertThat(values.get("tenViewsToOnePass").asDouble()).isEqualTo(7.5);
    assertThat(values.get("targetsHold").asBoolean()).isTrue();
    assertThat(values.get("machine").get("cpu").asText()).isNotBlank();
    assertThat(values.get("machine").get("jdk").asText()).contains(Runtime.version().toString());
  }
}
