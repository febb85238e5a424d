package dev.ivas.report.cohort;

import static dev.ivas.report.cohort.ScoredReports.NOON;
import static dev.ivas.report.cohort.ScoredReports.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CohortRetentionTest extends CohortInFolder {
  private final Instant lastDay = NOON.plus(Duration.ofDays(365)).minusNanos(1);
  private final Instant dayAfter = NOON.plus(Duration.ofDays(365));

  @Test
  void endsWhenTheClockSaysSo() throws IOException {
    store.add(scored("old-timer", 1));
    assertThat(at(lastDay, 3).entries()).hasSize(1);
    assertThat(at(dayAfter, 3).entries()).isEmpty();
    assertThat(bytesOfFolder()).noneMatch(bytes -> bytes.contains("old-timer"));
  }

  @Test
  void isSeenToByCallToo() {
    store.add(scored("c", 1));
    Instant[] now = {NOON};
    CohortStore longOpen =
        CohortStore.open(file, CohortOptions.builder().clock(new Ticking(now)).build());
    assertThat(longOpen.removeExpired()).isZero();
    now[0] = dayAfter;
    assertThat(longOpen.removeExpired()).isEqualTo(1);
    assertThat(longOpen.entries()).isEmpty();
  }

  @Test
  void isNotProlongedByAddingAgain() {
    store.add(scored("c", 1));
    at(lastDay, 3).add(scored("c", 1));
    assertThat(at(dayAfter, 3).entries()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at(dayAfter, 3).add(scored("c", 1)))
        .withMessageContaining("older than it may be kept");
  }

  @Test
  void isWhatWasSaidWhenTheReportWasAdded() {
    CohortStore week = CohortStore.open(file, options(NOON).retention(Duration.ofDays(7)).build());
    week.add(scored("c", 1));
    assertThat(at(NOON.plus(Duration.ofDays(7)), 3).entries()).isEmpty();
  }

  @Test
  void isShorterInRecruitment() {
    store.add(recruited("c", Map.of("gaze", 1.0)));
    assertThat(store.entries().get(0).expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(180)));
  }

  private static final class Ticking extends Clock {
    private final Instant[] now;

    private Ticking(Instant[] now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now[0];
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
