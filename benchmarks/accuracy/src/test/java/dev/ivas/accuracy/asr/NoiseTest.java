package dev.ivas.accuracy.asr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoiseTest {
  private static final float[] SOUND = tone(16_000, 0.02);
  private static final List<float[]> VOICES = List.of(tone(5_000, 0.031), tone(9_000, 0.043));

  @ParameterizedTest
  @EnumSource
  void theLevelIsTheOneAskedFor(Noise noise) {
    for (double snrDb : new double[] {0, 10, 20}) {
      float[] noisy = noise.addTo(SOUND, snrDb, 1, VOICES);
      float[] added = new float[SOUND.length];
      for (int i = 0; i < added.length; i++) {
        added[i] = noisy[i] - SOUND[i];
      }
      assertThat(10 * Math.log10(power(SOUND) / power(added))).isCloseTo(snrDb, within(0.1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedGivesTheSameNoise(Noise noise) {
    assertThat(noise.addTo(SOUND, 10, 5, VOICES)).isEqualTo(noise.addTo(SOUND, 10, 5, VOICES));
    assertThat(noise.addTo(SOUND, 10, 5, VOICES)[77]).isFinite();
  }

  @ParameterizedTest
  @EnumSource
  void loudSoundIsMadeSofterInsteadOfClipped(Noise noise) {
    float[] loud = SOUND.clone();
    for (int i = 0; i < loud.length; i++) {
      loud[i] *= 9;
    }
    float[] noisy = noise.addTo(loud, 0, 1, VOICES);
    double peak = 0;
    for (float sample : noisy) {
      peak = Math.max(peak, Math.abs(sample));
    }
    assertThat(peak).isBetween(0.5, 1.0);
    assertThat(Arrays.equals(noisy, loud)).isFalse();
  }

  private static float[] tone(int length, double step) {
    float[] tone = new float[length];
    for (int i = 0; i < length; i++) {
      tone[i] = (float) (0.1 * Math.sin(step * i));
    }
    return tone;
  }

  private static double power(float[] sound) {
    double sum = 0;
    for (float sample : sound) {
      sum += sample * (double) sample;
    }
    return sum / sound.length;
  }
}
