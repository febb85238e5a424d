package dev.ivas.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.testdata.GoldClip;
import dev.ivas.audio.testdata.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntensityTest {
  /** AUDIO.md allows 0.01 dB a frame; values are kept as float. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jfk",
        "librivox_0870",
        "cards_001",
        "glide_80_350",
        "vibrato_200",
        "sine_220_16000",
        "silence"
      })
  void everyValueIsThatOfPraat(String name) {
    GoldClip clip = GoldClip.read(name);
    double[] decibels = Intensity.of(clip.samples(), clip.sampleRateHz(), 75, 0.01).decibels();
    assertThat(decibels).containsExactly(clip.array("praat_intensity_db")[0], within(5e-5));
  }

  @Test
  void sineHasTheLevelOfItsRootMeanSquare() {
    double[] decibels = Intensity.of(Signals.sine(200, 0.2, 1), 16_000, 75, 0.01).decibels();
    double expected = 20 * Math.log10(0.2 / Math.sqrt(2) / 2e-5);
    assertThat(decibels).isNotEmpty();
    for (double value : decibels) {
      assertThat(value).isCloseTo(expected, within(0.01));
    }
  }

  @Test
  void channelsHaveTheLevelOfTheirMeanPower() {
    double[] sound = Signals.stereo(Signals.sine(200, 0.2, 1), Signals.sine(200, -0.1, 1));
    double expected = 10 * Math.log10((0.2 * 0.2 + 0.1 * 0.1) / 2 / 2 / 4e-10);
    double[] decibels = Intensity.of(sound, 2, 16_000, 75, 0.01).decibels();
    assertThat(decibels)
        .hasSize(Intensity.of(new double[16_000], 16_000, 75, 0.01).decibels().length);
    for (double value : decibels) {
      assertThat(value).isCloseTo(expected, within(0.01));
    }
  }

  @Test
  void tenTimesTheSoundIsTwentyDecibelsMore() {
    double[] sound = Signals.noise(0.02, 1);
    double[] quiet = Intensity.of(sound, 16_000, 75, 0.01).decibels();
    double[] loud = Intensity.of(Signals.scaled(sound, 10), 16_000, 75, 0.01).decibels();
    for (int i = 0; i < quiet.length; i++) {
      assertThat(loud[i] - quiet[i]).isCloseTo(20, within(1e-4));
    }
  }

  @Test
  void soundShorterThanAWindowHasNone() {
    assertThat(Intensity.of(new double[1000], 16_000, 75, 0.01).decibels()).isEmpty();
  }
}
