package dev.ivas.testkit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.core.time.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlinkPlanTest {
  private static final TimeSpan BLINK = new TimeSpan(1_000_000, 1_200_000);
  private static final BlinkPlan PLAN =
      new BlinkPlan(List.of(BLINK, new TimeSpan(1_400_000, 1_560_000)));

  @Test
  void lidsAreOpenOutsideAndShutOnceInside() {
    assertThat(PLAN.closedAt(999_999)).isZero();
    assertThat(PLAN.closedAt(1_080_000)).isEqualTo(1);
    assertThat(PLAN.closedAt(1_300_000)).isZero();
    assertThat(PLAN.closedAt(1_470_000)).isEqualTo(1);
  }

  @Test
  void lidsCloseFasterThanTheyOpen() {
    assertThat(rises(1_000_000, 1_066_000)).isTrue();
    assertThat(rises(1_105_000, 1_199_000)).isFalse();
    assertThat(PLAN.closedAt(1_033_000)).isBetween(0.45, 0.55);
    assertThat(PLAN.closedAt(1_150_000)).isBetween(0.45, 0.55);
  }

  private static boolean rises(long from, long to) {
    return PLAN.closedAt(to) > PLAN.closedAt(from);
  }

  @Test
  void eyesAreHiddenWhileMoreThanHalfClosed() {
    TimeSpan hidden = PLAN.hidden().get(0);
    for (long micros = 990_000; micros < 1_210_000; micros += 1_000) {
      boolean inside = micros > hidden.startMicros() + 500 && micros < hidden.endMicros() - 500;
      boolean outside = micros < hidden.startMicros() - 500 || micros > hidden.endMicros() + 500;
      assertThat(!inside || PLAN.closedAt(micros) > 0.5).as("%d", micros).isTrue();
      assertThat(!outside || PLAN.closedAt(micros) < 0.5).as("%d", micros).isTrue();
    }
  }

  @Test
  void overlappingBlinksAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BlinkPlan(List.of(BLINK, new TimeSpan(1_100_000, 1_300_000))))
        .withMessageContaining("overlap");
  }
}
