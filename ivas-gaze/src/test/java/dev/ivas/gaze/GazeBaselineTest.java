package dev.ivas.gaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GazeBaselineTest {
  private static final double FRAME = 1 / 30.0;

  @Test
  void nothingSeenIsZero() {
    assertThat(new GazeBaseline().neutral()).isEqualTo(GazeAngles.ZERO);
  }

  @Test
  void followsWhereMostTimeWasSpent() {
    GazeBaseline baseline = new GazeBaseline();
    fill(baseline, 4, -5, 1.5, 1200);
    fill(baseline, 25, 0, 1.5, 600);
    // 1.5 degrees: the bins' width and the pull of the prior.
    assertThat(Math.toDegrees(baseline.neutral().yawRadians())).isCloseTo(4, within(1.5));
    assertThat(Math.toDegrees(baseline.neutral().pitchRadians())).isCloseTo(-5, within(1.5));
  }

  @Test
  void whoeverAlwaysLooksFarAsideKeepsTheCameraAsNeutral() {
    GazeBaseline baseline = new GazeBaseline();
    fill(baseline, 30, 0, 2, 9000);
    assertThat(baseline.neutral().yawRadians()).isCloseTo(0, within(Math.toRadians(1)));
  }

  @Test
  void neverLeavesItsLimits() {
    for (int yaw = -40; yaw <= 40; yaw += 4) {
      for (int pitch = -40; pitch <= 40; pitch += 4) {
        GazeBaseline baseline = new GazeBaseline();
        fill(baseline, yaw, pitch, 1, 3000);
        GazeAngles neutral = baseline.neutral();
        assertThat(Math.abs(Math.toDegrees(neutral.yawRadians())))
            .isLessThanOrEqualTo(GazeBaseline.MAX_YAW_DEGREES + 1e-9);
        assertThat(Math.abs(Math.toDegrees(neutral.pitchRadians())))
            .isLessThanOrEqualTo(GazeBaseline.MAX_PITCH_DEGREES + 1e-9);
      }
    }
  }

  @Test
  void mirroredGazeGivesTheMirroredNeutral() {
    Random random = new Random(3);
    GazeBaseline straight = new GazeBaseline();
    GazeBaseline mirrored = new GazeBaseline();
    for (int i = 0; i < 2000; i++) {
      double yaw = Math.toRadians(4 + 6 * random.nextGaussian());
      double pitch = Math.toRadians(6 * random.nextGaussian());
      straight.add(new GazeAngles(yaw, pitch), FRAME);
      mirrored.add(new GazeAngles(-yaw, pitch), FRAME);
    }
    assertThat(mirrored.neutral().yawRadians()).isEqualTo(-straight.neutral().yawRadians());
    assertThat(mirrored.neutral().pitchRadians()).isEqualTo(straight.neutral().pitchRadians());
  }

  @Test
  void twoEqualPlacesLeaveItBetweenThem() {
    GazeBaseline baseline = new GazeBaseline();
    baseline.add(new GazeAngles(Math.toRadians(5), 0), 100);
    baseline.add(new GazeAngles(Math.toRadians(-5), 0), 100);
    assertThat(baseline.neutral().yawRadians()).isEqualTo(0);
  }

  private static void fill(
      GazeBaseline baseline, double yaw, double pitch, double deviation, int frames) {
    Random random = new Random(4);
    for (int i = 0; i < frames; i++) {
      baseline.add(
          new GazeAngles(
              Math.toRadians(yaw + deviation * random.nextGaussian()),
              Math.toRadians(pitch + deviation * random.nextGaussian())),
          FRAME);
    }
  }
}
