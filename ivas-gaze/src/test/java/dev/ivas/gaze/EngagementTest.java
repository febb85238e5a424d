package dev.ivas.gaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EngagementTest {
  private static final double EXACT = 1e-12;

  @Test
  void reachesBothEnds() {
    assertThat(new Engagement(1, 1, 0, 0.0).value()).isCloseTo(1, within(EXACT));
    assertThat(new Engagement(1, 1, 0, null).value()).isCloseTo(1, within(EXACT));
    assertThat(new Engagement(0, 0, 1e9, 1e9).value()).isCloseTo(0, within(1e-6));
  }

  @Test
  void growsWithEyeContactAndHead() {
    for (double share = 0; share < 0.95; share += 0.05) {
      assertThat(new Engagement(share + 0.05, 0.5, 10, 15.0).value())
          .isGreaterThan(new Engagement(share, 0.5, 10, 15.0).value());
      assertThat(new Engagement(0.5, share + 0.05, 10, null).value())
          .isGreaterThan(new Engagement(0.5, share, 10, null).value());
    }
  }

  @Test
  void fallsWithShiftsAndNeverGrowsWithBlinks() {
    for (double rate = 0; rate < 100; rate += 5) {
      assertThat(new Engagement(0.5, 0.5, rate + 5, 15.0).value())
          .isLessThan(new Engagement(0.5, 0.5, rate, 15.0).value());
      assertThat(new Engagement(0.5, 0.5, 10, rate + 5).value())
          .isLessThanOrEqualTo(new Engagement(0.5, 0.5, 10, rate).value());
    }
    assertThat(new Engagement(0.5, 0.5, 10, 43.0).value())
        .isLessThan(new Engagement(0.5, 0.5, 10, 26.0).value());
  }

  @Test
  void headCountsFullyWithinTenDegreesAndNotFromFortyFive() {
    assertThat(Engagement.headTowards(Math.toRadians(9), 0)).isEqualTo(1);
    assertThat(Engagement.headTowards(0, Math.toRadians(-27.5))).isCloseTo(0.5, within(EXACT));
    assertThat(Engagement.headTowards(Math.toRadians(-46), 0)).isEqualTo(0);
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatThrownBy(() -> new Engagement(1.1, 0, 0, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Engagement(Double.NaN, 0, 0, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
