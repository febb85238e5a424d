package dev.ivas.audio.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A word up to moment 100, then noise at -50 dB with a burst 80 to 95 ms after the word. */
class ChanceBurstsTest {
  private static final int WORD = 100;
  private static final int BURST = 116;

  @Test
  void burstThatHardlyRisesIsDropped() {
    assertThat(after(3, 3)).isEqualTo(loud(0));
  }

  @Test
  void burstThatRisesStays() {
    assertThat(after(12, 3)).isEqualTo(loud(3));
  }

  @Test
  void longBurstStaysHoweverSoft() {
    assertThat(after(3, 12)).isEqualTo(loud(12));
  }

  @Test
  void tooLittleSilenceTellsNotWhatIsChance() {
    boolean[] loud = loud(3);
    Arrays.fill(loud, WORD, BURST - 4, true);
    Arrays.fill(loud, BURST + 7, 200, true);
    boolean[] before = loud.clone();
    ChanceBursts.drop(new double[][] {levels(3, 3)}, loud);
    assertThat(loud).isEqualTo(before);
  }

  private static boolean[] after(double rise, int length) {
    boolean[] loud = loud(length);
    ChanceBursts.drop(new double[][] {levels(rise, length), levels(0, 0)}, loud);
    return loud;
  }

  private static boolean[] loud(int length) {
    boolean[] loud = new boolean[200];
    Arrays.fill(loud, 0, WORD, true);
    Arrays.fill(loud, BURST, BURST + length, true);
    return loud;
  }

  private static double[] levels(double rise, int length) {
    double[] levels = new double[200];
    Arrays.fill(levels, -50);
    Arrays.fill(levels, 0, WORD, -20);
    Arrays.fill(levels, BURST, BURST + length, -50 + rise);
    return levels;
  }
}
