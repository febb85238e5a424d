package dev.ivas.gaze.blink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EyeOpennessBaselineTest {
  /** One bin of the histogram. */
  private static final double BIN = 0.005;

  private final EyeOpennessBaseline baseline = new EyeOpennessBaseline();

  @Test
  void beginsAtTheLevelOfMostPeople() {
    assertThat(baseline.openLevel()).isCloseTo(0.28, within(BIN));
  }

  @Test
  void learnsNarrowEyesWithinSeconds() {
    show(0.17, 3);
    assertThat(baseline.openLevel()).isCloseTo(0.17, within(BIN));
  }

  @Test
  void lookingDownHalfOfTheTimeDoesNotLowerIt() {
    for (int i = 0; i < 20; i++) {
      show(0.32, 2);
      show(0.2, 2);
    }
    assertThat(baseline.openLevel()).isCloseTo(0.32, within(BIN));
  }

  @Test
  void followsAChangeOfPose() {
    show(0.32, 60);
    show(0.22, 12);
    assertThat(baseline.openLevel()).isCloseTo(0.22, within(BIN));
  }

  @Test
  void frameRateDoesNotMatter() {
    EyeOpennessBaseline slow = new EyeOpennessBaseline();
    for (int i = 0; i < 300; i++) {
      baseline.learn(i % 3 == 0 ? 0.2 : 0.3, 1 / 30.0);
      slow.learn(i % 3 == 0 ? 0.2 : 0.3, 1 / 10.0);
    }
    assertThat(slow.openLevel()).isCloseTo(baseline.openLevel(), within(BIN));
  }

  private void show(double ratio, double seconds) {
    for (int i = 0; i < seconds * 30; i++) {
      baseline.learn(ratio, 1 / 30.0);
    }
  }
}
