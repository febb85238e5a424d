package dev.ivas.audio.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseReducerTest {
  private static final int RATE_HZ = 16_000;

  /** One second of noise, then a tone that comes and goes over it, 20 dB above. */
  private static double[] toneInNoise() {
    Random chance = new Random(7);
    double[] sound = new double[4 * RATE_HZ];
    for (int i = 0; i < sound.length; i++) {
      boolean heard = i >= RATE_HZ && i / (RATE_HZ / 2) % 2 == 0;
      sound[i] =
          0.01 * chance.nextGaussian()
              + (heard ? 0.14 * Math.sin(2 * Math.PI * 500 * i / RATE_HZ) : 0);
    }
    return sound;
  }

  private static double[] reduce(double[] sound, int piece) {
    double[] out = new double[sound.length + 1000];
    int[] at = {0};
    NoiseReducer reducer =
        new NoiseReducer(
            (samples, count) -> {
              System.arraycopy(samples, 0, out, at[0], count);
              at[0] += count;
            });
    for (int from = 0; from < sound.length; from += piece) {
      int to = Math.min(sound.length, from + piece);
      reducer.accept(Arrays.copyOfRange(sound, from, to), to - from);
    }
    reducer.finish();
    return Arrays.copyOf(out, at[0]);
  }

  private static double level(double[] sound, double from, double to) {
    return 10
        * Math.log10(
            Arrays.stream(sound, (int) (from * RATE_HZ), (int) (to * RATE_HZ))
                .map(x -> x * x)
                .average()
                .orElseThrow());
  }

  @Test
  void noiseFallsAndTheToneStays() {
    double[] sound = toneInNoise();
    double[] reduced = reduce(sound, 4096);
    assertThat(level(reduced, 0.3, 0.9)).isLessThan(level(sound, 0.3, 0.9) - 8);
    assertThat(level(reduced, 1.6, 1.9)).isLessThan(level(sound, 1.6, 1.9) - 8);
    assertThat(level(reduced, 1.1, 1.4)).isCloseTo(level(sound, 1.1, 1.4), within(0.5));
  }

  /** The tone's phase tells of a delay of a single sample: 11 degrees. */
  @Test
  void soundComesOutWhereItWentIn() {
    double[] sound = toneInNoise();
    double[] reduced = reduce(sound, 1000);
    double same = 0;
    double both = 0;
    double own = 0;
    for (int i = (int) (1.1 * RATE_HZ); i < 1.4 * RATE_HZ; i++) {
      same += sound[i] * reduced[i];
      both += sound[i] * sound[i];
      own += reduced[i] * reduced[i];
    }
    assertThat(same / Math.sqrt(both * own)).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 160, 511, 512, 513, 64_000})
  void piecesOfAnyLengthGiveTheSame(int piece) {
    assertThat(reduce(toneInNoise(), piece)).containsExactly(reduce(toneInNoise(), 4096));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 512, 1000})
  void asManySamplesComeOutAsWentIn(int length) {
    assertThat(reduce(Arrays.copyOf(toneInNoise(), length), 100)).hasSize(length);
  }

  @Test
  void silenceStaysSilence() {
    assertThat(Arrays.stream(reduce(new double[5000], 100)).allMatch(x -> x == 0)).isTrue();
  }

  @Test
  void speechWithoutNoiseIsHardlyTouched() {
    double[] clean = new double[3 * RATE_HZ];
    for (int i = RATE_HZ; i < clean.length; i++) {
      clean[i] = i / 4000 % 3 == 0 ? 0 : 0.2 * Math.sin(2 * Math.PI * 300 * i / RATE_HZ);
    }
    assertThat(level(reduce(clean, 4096), 1, 3)).isCloseTo(level(clean, 1, 3), within(0.3));
  }

  @Test
  void aStreamAfterAnotherIsOneOfItsOwn() {
    double[] out = new double[20_000];
    int[] at = {0};
    NoiseReducer reducer =
        new NoiseReducer(
            (samples, count) -> {
              System.arraycopy(samples, 0, out, at[0], count);
              at[0] += count;
            });
    double[] sound = Arrays.copyOf(toneInNoise(), 10_000);
    reducer.accept(sound, 10_000);
    reducer.finish();
    reducer.accept(sound, 10_000);
    reducer.finish();
    assertThat(at[0]).isEqualTo(20_000);
    assertThat(Arrays.copyOfRange(out, 10_000, 20_000)).containsExactly(Arrays.copyOf(out, 10_000));
  }
}
