package dev.ivas.face.internal.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.HeadPose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadRotationTest {
  private static final double EXACT = 1e-9; // radians; only rounding of doubles

  @Test
  void faceTurnedToTheCameraHasNoAngles() {
    assertAngles(HeadRotation.angles(HeadPoses.rotation(0, 0, 0)), 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0, 0", "0, 0.4, 0", "0, 0, 0.3", "-0.6, 0.2, -0.4", "1.2, -0.7, 0.9"})
  void anglesComeBackFromTheRotationTheyMake(double yaw, double pitch, double roll) {
    double[] r = HeadPoses.rotation(yaw, pitch, roll);

    assertAngles(HeadRotation.angles(r), yaw, pitch, roll);
  }

  @Test
  void faceTurnedToTheCamerasRightOfThePictureHasPositiveYaw() {
    double[] r = HeadPoses.rotation(0.5, 0, 0);

    // The nose, which points along z of the face, moves to the right of the picture.
    assertThat(r[2]).isPositive();
    // Likewise up: y of the picture grows downwards.
    assertThat(HeadPoses.rotation(0, 0.5, 0)[5]).isNegative();
    // And the candidate's own left eye, along x of the face, sinks when the head tilts left.
    assertThat(HeadPoses.rotation(0, 0, 0.5)[3]).isPositive();
  }

  private static void assertAngles(HeadPose pose, double yaw, double pitch, double roll) {
    assertThat(pose.yawRadians()).isCloseTo(yaw, within(EXACT));
    assertThat(pose.pitchRadians()).isCloseTo(pitch, within(EXACT));
    assertThat(pose.rollRadians()).isCloseTo(roll, within(EXACT));
  }
}
