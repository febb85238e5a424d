package dev.ivas.gaze.blink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EyeLidTest {
  private static final double OPEN = 0.3;
  private static final double NOT_ASKED = Double.NaN;

  /** What a bin of the histograms of ratios and probabilities makes of an openness of 1. */
  private static final double BIN = 0.02;

  private final EyeLid lid = new EyeLid();

  @Test
  void withoutANetworkTheRatioAloneCounts() {
    show(OPEN, NOT_ASKED, 10);
    assertThat(lid.openness(OPEN, NOT_ASKED)).isCloseTo(1, within(BIN));
    assertThat(lid.openness(OPEN / 2, NOT_ASKED)).isCloseTo(0.5, within(BIN));
  }

  @Test
  void withANetworkItCountsAThird() {
    show(OPEN, 0.9, 10);
    assertThat(lid.openness(OPEN, 0.9)).isCloseTo(1, within(BIN));
    assertThat(lid.openness(OPEN, 0)).isCloseTo(2 / 3.0, within(BIN));
    assertThat(lid.openness(0, 0.9)).isCloseTo(1 / 3.0, within(BIN));
    assertThat(lid.height(OPEN / 2)).isCloseTo(0.5, within(BIN));
  }

  @Test
  void growsWithBothWitnesses() {
    show(OPEN, 0.9, 5);
    for (double more = 0; more < 0.95; more += 0.05) {
      assertThat(lid.openness(more + 0.05, 0.4)).isGreaterThan(lid.openness(more, 0.4));
      assertThat(lid.openness(0.2, more + 0.05)).isGreaterThan(lid.openness(0.2, more));
    }
  }

  @Test
  void aNetworkThatTakesOpenEyesForShutIsNotHeard() {
    show(OPEN, 0.2, 10);
    assertThat(lid.openness(OPEN, 0.2)).isCloseTo(1, within(BIN));
    assertThat(lid.openness(OPEN, 0.9)).isEqualTo(lid.openness(OPEN, NOT_ASKED));
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> new OpenProbability(1.1, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OpenProbability(0.5, -0.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new OpenProbability(NOT_ASKED, 1).right()).isEqualTo(1);
  }

  private void show(double ratio, double openProbability, double seconds) {
    for (int i = 0; i < seconds * 30; i++) {
      lid.learn(ratio, openProbability, 1 / 30.0);
    }
  }
}
