package dev.ivas.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandmarkReportTest {
  @Test
  void comparesRoundByRoundSoThatASlowRoundOfBothDoesNotMatter() {
    LandmarkReport report = report(List.of(0.6, 6.0, 0.7), List.of(0.8, 8.0, 0.7));

    assertThat(report.ratio()).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void targetHoldsUpToDlibsTimeAndNoFurther() {
    assertThat(report(List.of(0.7), List.of(0.7)).targetHolds()).isTrue();
    assertThat(report(List.of(0.71), List.of(0.7)).targetHolds()).isFalse();
  }

  @Test
  void refusesRoundsWithoutAPartner() {
    assertThatIllegalArgumentException().isThrownBy(() -> report(List.of(), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> report(List.of(1.0), List.of()));
  }

  @Test
  void writesOneLineOfJsonWithTheMachine() throws Exception {
    String json = report(List.of(0.6, 0.5), List.of(0.8, 1.0)).toJson(Machine.here());

    JsonNode values = new ObjectMapper().readTree(json);
    assertThat(json).doesNotContain("\n");
    assertThat(values.get("ivasMs").asDouble()).isEqualTo(0.55);
    assertThat(values.get("dlibLeastMs").asDouble()).isEqualTo(0.8);
    assertThat(values.get("ratio").asDouble()).isEqualTo(0.625);
    assertThat(values.get("rounds").asInt()).isEqualTo(2);
    assertThat(values.get("machine").get("cpu").asText()).isNotBlank();
  }

  private static LandmarkReport report(List<Double> ivas, List<Double> dlib) {
    return new LandmarkReport(30, ivas, dlib);
  }
}
