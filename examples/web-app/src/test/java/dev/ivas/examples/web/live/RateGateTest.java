package dev.ivas.examples.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateGateTest {
  private final AtomicLong clock = new AtomicLong();
  private final RateGate gate = new RateGate(10, clock::get);

  @Test
  void aSecondsWorthPassesAtOnceThenOneATenth() {
    assertThat(passed(100)).isBetween(10L, 11L);
    clock.addAndGet(100_000_000);
    assertThat(passed(100)).isEqualTo(1);
    clock.addAndGet(10_000_000_000L);
    assertThat(passed(100)).isBetween(10L, 11L);
  }

  @Test
  void whoKeepsTheRateLosesNothing() {
    for (int i = 0; i < 1000; i++) {
      assertThat(gate.passes()).isTrue();
      clock.addAndGet(100_000_000);
    }
  }

  private long passed(int tries) {
    return IntStream.range(0, tries).filter(i -> gate.passes()).count();
  }
}
