package dev.ivas.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.testdata.GoldClip;
import dev.ivas.audio.testdata.Signals;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** The mean is silence; summed over two, each power and product doubles and no ratio changes. */
  @Test
  void channelsInAntiphaseSoundToPraatButNotToLibrosa() {
    double[] sine = Signals.sine(220, 0.3, 1);
    double[] both = Signals.stereo(sine, Signals.scaled(sine, -1));
    Map<String, Object> mono = AcousticFeatures.measure(sine, 16_000, "default", 0);
    Map<String, Object> stereo = AcousticFeatures.measure(both, 2, 16_000, "default", 0);
    assertThat(stereo.get("n_samples")).isEqualTo(16_000);
    assertThat(part(stereo, "praat", "pitch")).isEqualTo(part(mono, "praat", "pitch"));
    assertThat(part(stereo, "praat", "intensity")).isEqualTo(part(mono, "praat", "intensity"));
    assertThat(harmonicity(stereo)).isCloseTo(harmonicity(mono), within(1e-5));
    assertThat(part(stereo, "librosa", "rms").toString()).contains("max=0.0");
  }

  private static double harmonicity(Map<String, Object> features) {
    return (Double) Objects.requireNonNull(part(features, "praat", "voice").get("hnr_cc_mean_db"));
  }

  private static Map<?, ?> part(Map<String, Object> features, String family, String name) {
    return (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) features.get(family)).get(name));
  }

  @Test
  void samplesThatAreNoWholeNumberPerChannelAreRefused() {
    assertThatThrownBy(() -> AcousticFeatures.measure(new double[15], 2, 16_000, "default", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("15 samples cannot be 2 channels");
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
