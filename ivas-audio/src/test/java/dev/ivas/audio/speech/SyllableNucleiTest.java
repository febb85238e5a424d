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
    double[] samples = Signals.sine(450, 0.4, 4);
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

  private static double[] nuclei(double[] samples) {
    F0Tracker f0 = new F0Tracker(16_000, F0Options.defaults());
    f0.accept(samples, 0, samples.length);
    return SyllableNuclei.find(samples, 16_000, f0.readyContour());
  }
}
