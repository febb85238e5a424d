package dev.ivas.accuracy.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.HeadPose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AflwAnglesTest {
  private static final double EXACT = 1e-9; // radians; only rounding of doubles

  @Test
  void oneAngleAloneIsTheSameButForTheSignOfTheTurn() {
    assertAngles(AflwAngles.of(new HeadPose(0.4, 0, 0)), -0.4, 0, 0);
    assertAngles(AflwAngles.of(new HeadPose(0, 0.4, 0)), 0, 0.4, 0);
    assertAngles(AflwAngles.of(new HeadPose(0, 0, 0.4)), 0, 0, 0.4);
  }

  /** Composes both sets of angles into what they do to the nose and to the line of the eyes. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.3, -0.2", "-0.7, -0.5, 0.4", "1.2, 0.6, 0.1", "-0.1, 1.0, 2.0"})
  void bothNamesMeanOneRotation(double yaw, double pitch, double roll) {
    AflwAngles aflw = AflwAngles.of(new HeadPose(yaw, pitch, roll));
    for (double[] point : new double[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}}) {
      // x to the right, y upwards, z to the camera.
      double[] ours = turned(nodded(tilted(point, roll), pitch), yaw);
      double[] theirs = nodded(turned(tilted(point, aflw.roll()), -aflw.yaw()), aflw.pitch());
      assertThat(theirs).containsExactly(ours, within(EXACT));
    }
  }

  @Test
  void mirroredPoseHasTheOtherTurnAndTilt() {
    AflwAngles angles = AflwAngles.of(new HeadPose(0.5, 0.3, -0.2));

    assertAngles(
        AflwAngles.of(new HeadPose(-0.5, 0.3, 0.2)), -angles.yaw(), angles.pitch(), -angles.roll());
  }

  @Test
  void theRangeHoldsForEachAngle() {
    assertThat(new AflwAngles(0.5, -0.5, 0.5).within(0.5)).isTrue();
    assertThat(new AflwAngles(-0.6, 0, 0).within(0.5)).isFalse();
    assertThat(new AflwAngles(0, 0.6, 0).within(0.5)).isFalse();
    assertThat(new AflwAngles(0, 0, -0.6).within(0.5)).isFalse();
    assertThat(new AflwAngles(Double.NaN, 0, 0).within(0.5)).isFalse();
  }

  /** Clockwise in the picture. */
  private static double[] tilted(double[] p, double by) {
    return new double[] {
      p[0] * Math.cos(by) + p[1] * Math.sin(by), p[1] * Math.cos(by) - p[0] * Math.sin(by), p[2]
    };
  }

  /** Nose up. */
  private static double[] nodded(double[] p, double by) {
    return new double[] {
      p[0], p[1] * Math.cos(by) + p[2] * Math.sin(by), p[2] * Math.cos(by) - p[1] * Math.sin(by)
    };
  }

  /** Nose to the right of the picture. */
  private static double[] turned(double[] p, double by) {
    return new double[] {
      p[0] * Math.cos(by) + p[2] * Math.sin(by), p[1], p[2] * Math.cos(by) - p[0] * Math.sin(by)
    };
  }

  private static void assertAngles(AflwAngles angles, double yaw, double pitch, double roll) {
    assertThat(angles.yaw()).isCloseTo(yaw, within(EXACT));
    assertThat(angles.pitch()).isCloseTo(pitch, within(EXACT));
    assertThat(angles.roll()).isCloseTo(roll, within(EXACT));
  }
}
