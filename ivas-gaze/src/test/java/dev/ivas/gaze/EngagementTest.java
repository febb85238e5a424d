package dev.ivas.gaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
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
    assertThat(new Engagement(0.5, 0.5, 10, 46.0).value())
        .isLessThan(new Engagement(0.5, 0.5, 10, 26.0).value());
  }

  @Test
  void blinkingAsOneDoesInConversationLowersNothing() {
    double calm = new Engagement(0.5, 0.5, 10, 0.0).value();
    assertThat(new Engagement(0.5, 0.5, 10, 10.5).value()).isEqualTo(calm);
    assertThat(new Engagement(0.5, 0.5, 10, 32.5).value()).isEqualTo(calm);
    assertThat(new Engagement(0.5, 0.5, 10, 60.0).value()).isCloseTo(calm - 0.1, within(EXACT));
  }

  @Test
  void isTheWeightedSumThatTheFormulaTells() {
    assertThat(new Engagement(0.6, 0.8, 15, 18.0).value())
        .isCloseTo(0.5 * 0.6 + 0.25 * 0.8 + 0.15 / 1.5 + 0.1, within(EXACT));
    assertThat(new Engagement(0.6, 0.8, 15, null).value())
        .isCloseTo((0.5 * 0.6 + 0.25 * 0.8 + 0.15 / 1.5) / 0.9, within(EXACT));
  }

  @Test
  void staysWithinZeroAndOne() {
    Random random = new Random(2);
    for (int i = 0; i < 1000; i++) {
      double shifts = Math.exp(20 * random.nextDouble() - 10);
      Double blinks = random.nextInt(4) == 0 ? null : (Double) (200 * random.nextDouble());
      assertThat(new Engagement(random.nextDouble(), random.nextDouble(), shifts, blinks).value())
          .isBetween(0.0, 1.0);
    }
  }

  @Test
  void headCountsFullyWithinTenDegreesAndNotFromFortyFive() {
    assertThat(Engagement.headTowards(Math.toRadians(9), 0)).isEqualTo(1);
    assertThat(Engagement.headTowards(0, Math.toRadians(-27.5))).isCloseTo(0.5, within(EXACT));
    assertThat(Engagement.headTowards(Math.toRadians(-46), 0)).isEqualTo(0);
  }

  @Test
  void refusesWhatIsNoShareAndNoRate() {
    assertThatThrownBy(() -> new Engagement(1.1, 0, 0, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Engagement(Double.NaN, 0, 0, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Engagement(0, 0, 0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
