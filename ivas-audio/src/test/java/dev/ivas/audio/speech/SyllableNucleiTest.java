package dev.ivas.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.audio.testdata.GoldClip;
import dev.ivas.audio.testdata.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllableNucleiTest {
  /** AUDIO.md: within 5 % of the truth; filled pauses count as syllables. */
  @ParameterizedTest
  @ValueSource(strings = {"tts60_multi", "tts20_normal", "tts20_nopause"})
  void countIsNearTheTruth(String name) {
    GoldClip clip = GoldClip.read(name);
    int truth = clip.truth().get("n_syllables").asInt() + clip.truth().get("fillers").size();
    assertThat((double) nuclei(clip.samples()).length).isCloseTo(truth, within(0.05 * truth));
  }

  @Test
  void burstsOfVoiceAreCounted() {
    double[] samples = Signals.sine(150, 0.4, 4);
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= Math.pow(Math.sin(Math.PI * 4 * i / 16_000), 2);
    }
    assertThat(nuclei(samples).length).isBetween(15, 16);
  }

  @Test
  void noiseAndSilenceHaveNone() {
    assertThat(nuclei(Signals.noise(0.1, 2))).isEmpty();
    assertThat(nuclei(new double[32_000])).isEmpty();
    assertThat(nuclei(new double[100])).isEmpty();
  }

  @Test
  void intensityOfAKnownLevelIsKnown() {
    double[] decibels =
        Intensity.of(Signals.sine(200, 0.1 * Math.sqrt(2), 1), 16_000, 75, 0.01).decibels();
    assertThat(decibels[40]).isCloseTo(20 * Math.log10(0.1 / 2e-5), within(1e-3));
    assertThat(Intensity.of(new double[16_000], 16_000, 75, 0.01).decibels())
        .containsOnly(Intensity.SILENCE_DB);
  }

  @Test
  void intensityIsNearThatOfPraat() {
    GoldClip clip = GoldClip.read("jfk");
    double[] gold = clip.array("praat_intensity_db")[0];
    double[] ours = Intensity.of(clip.samples(), 16_000, 75, 0.01).decibels();
    assertThat(ours).hasSameSizeAs(gold);
    for (int i = 0; i < gold.length; i++) {
      assertThat(ours[i]).isCloseTo(gold[i], within(0.1));
    }
  }

  private static double[] nuclei(double[] samples) {
    Intensity intensity =
        Intensity.of(samples, 16_000, SyllableNuclei.FLOOR_HZ, SyllableNuclei.STEP_SECONDS);
    return SyllableNuclei.find(intensity, F0Tracker.of(samples, 16_000, F0Options.defaults()));
  }
}
