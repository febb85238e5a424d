package dev.ivas.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AudioReportTest {
  private static final String PEERS =
      """
      {"librosa_cpu": {"mfcc 320/160/128": {"cpu_median_s": 0.2}},
       "results": {"praat.pitch": {"cpu_user_median_s": 1.6}}}
      """;

  @Test
  void timesStandBesideThePeers() throws JsonProcessingException {
    JsonNode report = report(Map.of("mfcc128", 0.3, "f0", 0.4));
    assertThat(report.at("/mfcc128/ratio").asDouble()).isEqualTo(1.5);
    assertThat(report.at("/f0/ratio").asDouble()).isEqualTo(0.25);
    assertThat(report.has("yin")).isFalse();
    assertThat(report.get("limitsHold").asBoolean()).isTrue();
  }

  @Test
  void aLimitThatIsPassedShows() throws JsonProcessingException {
    assertThat(report(Map.of("mfcc128", 0.41)).get("limitsHold").asBoolean()).isFalse();
    assertThat(report(Map.of("report", 8.1)).get("limitsHold").asBoolean()).isFalse();
  }

  private static JsonNode report(Map<String, Double> seconds) throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    return json.readTree(new AudioReport(seconds, json.readTree(PEERS)).toJson(Machine.here()));
  }
}
