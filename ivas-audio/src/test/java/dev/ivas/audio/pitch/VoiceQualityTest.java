package dev.ivas.audio.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ivas.audio.testdata.GoldClip;
import dev.ivas.audio.testdata.Signals;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceQualityTest {
  /** The clips differ by at most a tenth of what AUDIO.md allows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vowel_jit0_shim0",
        "vowel_jit0_shim5",
        "vowel_jit1_shim0",
        "vowel_jit1_shim5",
        "vowel_hnr20",
        "vowel_hnr5",
        "jfk",
        "jfk_8000",
        "librivox_0870",
        "librivox_0890",
        "tts60_multi"
      })
  void voicesAreThoseOfPraat(String name) {
    GoldClip clip = GoldClip.read(name);
    JsonNode gold = clip.gold().at("/praat/voice");
    VoiceQuality quality = VoiceQualityMeter.of(clip.samples(), 1, clip.sampleRateHz());
    assertThat(quality.jitter()).isCloseTo(gold.get("jitter_local").asDouble(), within(1e-5));
    assertThat(quality.shimmer()).isCloseTo(gold.get("shimmer_local").asDouble(), within(1e-4));
    assertThat(Harmonicity.meanDb(clip.samples(), 1, clip.sampleRateHz()))
        .isCloseTo(gold.get("hnr_cc_mean_db").asDouble(), within(0.05));
  }

  /** To a sixth of a sample. */
  @ParameterizedTest
  @ValueSource(strings = {"jfk", "librivox_0870", "cards_001", "glide_80_350", "vibrato_200"})
  void pulsesAreThoseOfPraat(String name) {
    GoldClip clip = GoldClip.read(name);
    F0Contour contour = F0Tracker.of(clip.samples(), clip.sampleRateHz(), F0Options.forPulses());
    double peak = Arrays.stream(clip.samples()).map(Math::abs).max().orElseThrow();
    double[] pulses =
        GlottalPulses.find(
            clip.samples(), 1, clip.samples().length, clip.sampleRateHz(), contour, peak);
    double[][] gold = clip.array("praat_pulses");
    double[] times =
        gold.length == 1 ? gold[0] : Arrays.stream(gold).mapToDouble(row -> row[0]).toArray();
    assertThat(pulses).containsExactly(times, within(1e-5));
  }

  @Test
  void streamedBlocksAreNearTheWhole() {
    GoldClip clip = GoldClip.read("tts20_normal");
    VoiceQuality whole = VoiceQualityMeter.of(clip.samples(), 1, 16_000);
    VoiceQualityMeter meter = new VoiceQualityMeter(16_000);
    for (int at = 0; at < clip.samples().length; at += 1000) {
      meter.accept(clip.samples(), at, Math.min(at + 1000, clip.samples().length));
    }
    VoiceQuality streamed = meter.finish();
    assertThat(streamed.jitter()).isCloseTo(whole.jitter(), within(0.1 * whole.jitter()));
    assertThat(streamed.shimmer()).isCloseTo(whole.shimmer(), within(0.02 * whole.shimmer()));
  }

  @Test
  void regularWaveHasNeitherJitterNorShimmer() {
    VoiceQuality quality = VoiceQualityMeter.of(Signals.sine(200, 0.5, 2), 1, 16_000);
    assertThat(quality.jitter()).isCloseTo(0, within(1e-5));
    assertThat(quality.shimmer()).isCloseTo(0, within(1e-4));
    assertThat(quality.periods()).isBetween(390L, 400L);
  }

  @Test
  void noiseOfKnownShareGivesItsRatio() {
    double[] sound = Signals.sine(125, 0.4, 3);
    double[] noise = Signals.noise(0.4 / Math.sqrt(2) * Math.pow(10, -10 / 20.0), 3);
    for (int i = 0; i < sound.length; i++) {
      sound[i] += noise[i];
    }
    assertThat(Harmonicity.meanDb(sound, 1, 16_000)).isCloseTo(10, within(0.7));
  }

  @Test
  void silenceHasNoQuality() {
    VoiceQuality quality = VoiceQualityMeter.of(new double[16_000], 1, 16_000);
    assertThat(quality.jitter()).isNaN();
    assertThat(quality.shimmer()).isNaN();
    assertThat(Harmonicity.meanDb(new double[16_000], 1, 16_000)).isNaN();
  }

  @Test
  void knownPulsesHaveTheirKnownJitter() {
    double[] pulses = new double[101];
    for (int i = 1; i < pulses.length; i++) {
      pulses[i] = pulses[i - 1] + (i % 2 == 0 ? 0.0079 : 0.0081);
    }
    PulseStatistics statistics = new PulseStatistics();
    statistics.add(pulses, Signals.sine(125, 0.5, 1), 16_000, 16_000);
    assertThat(statistics.jitter()).isCloseTo(0.0002 / 0.008, within(1e-9));
    assertThat(statistics.periodCount()).isEqualTo(100);
  }
}
