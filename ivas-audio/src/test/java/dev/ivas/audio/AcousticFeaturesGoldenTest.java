package dev.ivas.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.audio.testdata.GoldClip;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the whole sheet with librosa 0.11 (float64) and Praat 6.3.07, path by path.
 *
 * <p>The gold numbers are printed with ten digits; librosa's RMS is computed in float.
 */
class AcousticFeaturesGoldenTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {"cards_001", "jfk_44100", "jfk_8000", "silence", "short_512", "pink_noise"})
  void librosaFeaturesOfEverySettingAreThoseOfLibrosa(String name) {
    GoldClip clip = GoldClip.read(name);
    JsonNode gold = clip.gold().get("librosa");
    JsonNode ours = measure(clip).get("librosa");
    gold.get("mfcc")
        .properties()
        .forEach(
            setting -> {
              JsonNode mfcc = ours.get("mfcc").get(setting.getKey());
              String what = name + " mfcc " + setting.getKey();
              assertThat(mfcc.get("shape")).as(what).isEqualTo(setting.getValue().get("shape"));
              for (String key : List.of("mean", "std", "first_frames")) {
                assertClose(what + key, mfcc.get(key), setting.getValue().get(key), 1e-5, 1e-9);
              }
            });
    assertStatistics(name + " rms", ours.get("rms"), gold.get("rms"), 2e-7);
    assertStatistics(name + " zcr", ours.get("zcr"), gold.get("zcr"), 1e-9);
    JsonNode shape = ours.get("spectral");
    JsonNode goldShape = gold.get("spectral");
    assertStatistics(name, shape.get("centroid"), goldShape.get("centroid"), 0.01);
    assertStatistics(name, shape.get("bandwidth"), goldShape.get("bandwidth"), 0.01);
    assertStatistics(name, shape.get("flatness"), goldShape.get("flatness"), 1e-5);
    assertStatistics(name, shape.get("rolloff85"), goldShape.get("rolloff85"), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jfk", "cards_001"})
  void pitchAndIntensityAreThoseOfPraat(String name) {
    GoldClip clip = GoldClip.read(name);
    JsonNode ours =
        JSON.valueToTree(
                AcousticFeatures.measure(clip.samples(), clip.sampleRateHz(), "default", 0))
            .get("praat");
    JsonNode gold = clip.gold().get("praat");
    JsonNode pitch = gold.get("pitch");
    assertThat(ours.at("/pitch/n_frames").asInt()).isEqualTo(pitch.get("n_frames").asInt());
    assertThat(ours.at("/pitch/n_voiced").asInt()).isEqualTo(pitch.get("n_voiced").asInt());
    for (String key : List.of("mean_hz", "sd_hz", "median_hz")) {
      assertClose(name + " " + key, ours.get("pitch").get(key), pitch.get(key), 0, 1e-4);
    }
    assertThat(ours.at("/intensity/mean_db").asDouble())
        .isCloseTo(gold.at("/intensity/mean_db").asDouble(), within(0.01));
  }

  private static JsonNode measure(GoldClip clip) {
    return JSON.valueToTree(
        AcousticFeatures.measure(clip.samples(), clip.sampleRateHz(), "all", 5));
  }

  private static void assertStatistics(
      String what, JsonNode ours, JsonNode gold, double tolerance) {
    gold.properties()
        .forEach(
            setting -> {
              if (setting.getValue().has("error")) {
                return;
              }
              for (String key : List.of("shape", "mean", "std", "min", "max")) {
                assertClose(
                    what + " " + setting.getKey() + " " + key,
                    ours.get(setting.getKey()).get(key),
                    setting.getValue().get(key),
                    tolerance,
                    1e-6);
              }
            });
  }

  private static void assertClose(
      String what, JsonNode ours, JsonNode gold, double absolute, double relative) {
    if (gold.isArray()) {
      assertThat(ours.size()).as(what).isEqualTo(gold.size());
      for (int i = 0; i < gold.size(); i++) {
        assertClose(what + " " + i, ours.get(i), gold.get(i), absolute, relative);
      }
      return;
    }
    double expected = gold.asDouble();
    assertThat(ours.asDouble())
        .as(what)
        .isCloseTo(expected, within(absolute + relative * Math.abs(expected)));
  }
}
