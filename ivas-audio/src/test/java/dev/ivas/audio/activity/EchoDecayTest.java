package dev.ivas.audio.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Eight words of 0.5 s, each followed by 0.4 s in which sound dies away to -60 dB. */
class EchoDecayTest {
  private static final int WORD = 100;
  private static final int SILENCE = 80;
  private static final int WORDS = 8;

  @Test
  void steepestFallsShowTheRoom() {
    assertThat(new EchoDecay(levels(100)).rate()).isCloseTo(100, within(3.0));
    assertThat(new EchoDecay(levels(1000)).rate()).isGreaterThan(250);
  }

  @Test
  void whatOnlyTheRoomSaysIsSilentFromItsStart() {
    boolean[] loud = loud();
    new EchoDecay(levels(100)).silence(loud);
    for (int word = 0; word < WORDS; word++) {
      int end = word * (WORD + SILENCE) + WORD;
      int quiet = end;
      while (loud[quiet]) {
        quiet++;
      }
      assertThat(quiet - end).isBetween(-8, 8);
      assertThat(word == WORDS - 1 || loud[end + SILENCE + 2]).isTrue();
    }
  }

  @Test
  void dryRoomChangesNothing() {
    boolean[] loud = loud();
    new EchoDecay(levels(1000)).silence(loud);
    assertThat(loud).isEqualTo(loud());
  }

  /** At 20 dB no fall is deep: 20 dB over 100 ms would look like a room of 0.3 s. */
  @Test
  void suddenFallsIntoNoiseShowNoRoom() {
    double[] noisy = Arrays.stream(levels(1000)).map(level -> Math.max(-38, level)).toArray();
    assertThat(new EchoDecay(noisy).rate()).isGreaterThan(500);
    double[] echoing = Arrays.stream(levels(100)).map(level -> Math.max(-38, level)).toArray();
    assertThat(new EchoDecay(echoing).rate()).isCloseTo(100, within(3.0));
  }

  @Test
  void fewFallsShowNothing() {
    double[] two = Arrays.copyOf(levels(100), 2 * (WORD + SILENCE));
    assertThat(new EchoDecay(two).rate()).isInfinite();
    assertThat(new EchoDecay(new double[0]).rate()).isInfinite();
    assertThat(new EchoDecay(new double[1]).rate()).isInfinite();
  }

  private static boolean[] loud() {
    boolean[] loud = new boolean[WORDS * (WORD + SILENCE)];
    Arrays.fill(loud, true);
    return loud;
  }

  private static double[] levels(double decay) {
    double[] levels = new double[WORDS * (WORD + SILENCE)];
    for (int i = 0; i < levels.length; i++) {
      int after = i % (WORD + SILENCE) - WORD;
      double fallen = decay * Math.max(0, after) * BandLevels.STEP_SECONDS;
      levels[i] = -20 - Math.min(40, fallen);
    }
    return levels;
  }
}
