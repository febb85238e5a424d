package dev.ivas.testkit.clips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.testkit.voice.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipSetTest {
  private static final List<MadeClip> TELEPHONE = ClipSet.of(Condition.TELEPHONE).toList();

  @Test
  void everySpeakerHesitatesFiveTimes() {
    assertThat(TELEPHONE).hasSize(Speaker.crowd().size());
    assertThat(TELEPHONE).allSatisfy(clip -> assertThat(clip.speech().fillers()).hasSize(5));
    assertThat(TELEPHONE).filteredOn(MadeClip::development).hasSize(6);
  }

  @Test
  void clipsAreAlwaysTheSame() {
    MadeClip again = ClipSet.of(Condition.TELEPHONE).findFirst().orElseThrow();
    assertThat(again).isEqualTo(TELEPHONE.get(0));
    assertThat(again.samples()).isEqualTo(TELEPHONE.get(0).samples());
  }

  @Test
  void soundAndTruthAreWritten(@TempDir Path folder) throws IOException {
    MadeClip clip = TELEPHONE.get(0);
    clip.write(folder);
    long samples = clip.speech().samples().length / 2;
    assertThat(Files.size(folder.resolve(clip.name() + ".wav"))).isEqualTo(44 + 2 * samples);
    assertThat(folder.resolve(clip.name() + ".json"))
        .content()
        .contains("\"condition\":\"8 kHz\"", "\"fillers\":[", "\"pauses\":[[");
  }

  @Test
  void roomAddsATailAsLoudAsTheDirectSound() {
    float[] click = new float[16_000];
    click[100] = 1;
    float[] echo = new Room(0.5, 1).echoing(click, 16_000);
    assertThat(echo[100]).isEqualTo(1);
    double tail = energy(echo, 101, 16_000);
    // Pulses that fall on one sample add up.
    assertThat(tail).isCloseTo(1, within(0.02));
    // Half of the reverberation time is 30 dB.
    assertThat(10 * Math.log10(energy(echo, 100 + 4000, 16_000) / tail))
        .isCloseTo(-30, within(2.0));
  }

  @Test
  void noiseHasItsLevel() {
    float[] speech = new float[16_000];
    for (int i = 0; i < speech.length; i++) {
      speech[i] = 0.1f * (i % 2 == 0 ? 1 : -1);
    }
    for (Noise noise : Noise.values()) {
      float[] sum = noise.added(speech, 20, 3);
      for (int i = 0; i < sum.length; i++) {
        sum[i] -= speech[i];
      }
      assertThat(energy(sum, 0, sum.length) / sum.length).isCloseTo(1e-4, within(1e-6));
    }
  }

  private static double energy(float[] samples, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += samples[i] * samples[i];
    }
    return sum;
  }
}
