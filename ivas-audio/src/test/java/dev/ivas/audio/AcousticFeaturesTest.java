package dev.ivas.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.audio.testdata.GoldClip;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcousticFeaturesTest {
  @Test
  void unknownSettingsAreRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> AcousticFeatures.measure(new double[16], 16_000, "mel80", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mel80")
        .hasMessageContaining("seed20_hop10_mel40");
  }

  @Test
  void soundThatIsNotFiniteIsRefused() {
    assertThatThrownBy(
            () -> AcousticFeatures.measure(new double[] {0, Double.NaN}, 16_000, "default", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
  }

  @Test
  void emptySoundGivesNullsAndNoError() {
    Map<String, Object> features =
        AcousticFeatures.measure(new double[0], 16_000, AcousticFeatures.ALL_SETTINGS, 5);
    assertThat(features.toString()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void filledPausesStandBesideThePauses() {
    double[] samples = Arrays.copyOf(GoldClip.read("tts60_multi").samples(), 12 * 16_000);
    Map<?, ?> speech =
        (Map<?, ?>) AcousticFeatures.measure(samples, 16_000, "default", 0).get("speech");
    List<?> fillers = (List<?>) speech.get("fillers");
    assertThat(fillers).hasSize(2);
    assertThat(((Map<?, ?>) fillers.get(1)).keySet().toString())
        .isEqualTo("[start, end, label, confidence]");
    assertThat(((Map<?, ?>) fillers.get(1)).get("label")).isEqualTo("uh");
  }

  @Test
  void aSettingIsMeasuredInTheFamiliesThatHaveIt() {
    Map<?, ?> librosa =
        (Map<?, ?>)
            AcousticFeatures.measure(new double[1600], 16_000, "seed20_hop10_mel40", 0)
                .get("librosa");
    assertThat(((Map<?, ?>) librosa.get("mfcc")).keySet().toString())
        .isEqualTo("[seed20_hop10_mel40]");
    assertThat((Map<?, ?>) librosa.get("rms")).isEmpty();
  }
}
