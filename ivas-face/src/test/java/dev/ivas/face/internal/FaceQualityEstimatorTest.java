package dev.ivas.face.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.HeadPose;
import org.junit.jupiter.api.Test;

class FaceQualityEstimatorTest {
  private static HeadPose turned(double yawDegrees, double pitchDegrees) {
    return new HeadPose(Math.toRadians(yawDegrees), Math.toRadians(pitchDegrees), 1);
  }

  @Test
  void rampRisesInAStraightLineAndStaysInRange() {
    assertThat(FaceQualityEstimator.ramp(5, 0, 20)).isEqualTo(0.25);
    assertThat(FaceQualityEstimator.ramp(-5, 0, 20)).isEqualTo(0);
    assertThat(FaceQualityEstimator.ramp(25, 0, 20)).isEqualTo(1);
  }

  @Test
  void rampMayFall() {
    assertThat(FaceQualityEstimator.ramp(236, 245, 200)).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void frontalityFallsFromFifteenToSixtyDegrees() {
    assertThat(FaceQualityEstimator.frontality(turned(0, 0))).isEqualTo(1);
    assertThat(FaceQualityEstimator.frontality(turned(14, 0))).isEqualTo(1);
    assertThat(FaceQualityEstimator.frontality(turned(60.1, 0))).isEqualTo(0);
    assertThat(FaceQualityEstimator.frontality(turned(40, 0))).isBetween(0.4, 0.7);
  }

  @Test
  void eitherSideAndEitherAxisCountAlike() {
    double right = FaceQualityEstimator.frontality(turned(-35, 0));

    assertThat(FaceQualityEstimator.frontality(turned(35, 0))).isEqualTo(right);
    assertThat(FaceQualityEstimator.frontality(turned(0, 35))).isEqualTo(right);
  }
}
