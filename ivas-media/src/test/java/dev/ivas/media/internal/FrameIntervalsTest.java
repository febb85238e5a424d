package dev.ivas.media.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameIntervalsTest {
  private final FrameIntervals intervals = new FrameIntervals();

  private void add(int count, long micros) {
    for (int i = 0; i < count; i++) {
      intervals.add(micros, 0);
    }
  }

  @Test
  void constantRateMissesNothing() {
    add(1000, 33_333);
    assertThat(intervals.missing()).isZero();
  }

  @Test
  void gapHidesAsManyAsFitIn() {
    add(500, 40_000);
    add(1, 80_000);
    add(1, 200_000);
    assertThat(intervals.missing()).isEqualTo(1 + 4);
  }

  @Test
  void variableRateTellsNothing() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      add(1, 15_000 + random.nextInt(60_000));
    }
    assertThat(intervals.missing()).isZero();
  }

  @Test
  void declaredLengthIsNoGap() {
    add(500, 40_000);
    intervals.add(2_000_000, 2_000_000);
    assertThat(intervals.missing()).isZero();
  }

  @Test
  void fewFramesTellNothing() {
    add(5, 40_000);
    add(1, 400_000);
    assertThat(intervals.missing()).isZero();
  }
}
