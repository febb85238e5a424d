package dev.ivas.gaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.FaceFound;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GazeEstimatorTest {
  /** Radians: far below anything that matters, far above rounding of pixels in double. */
  private static final Offset<Double> EXACT = within(1e-9);

  @Test
  void irisTowardsThePicturesRightIsTheCandidatesLeft() {
    assertThat(estimate(SyntheticFace.looking(20, 0)).toCamera().yawRadians()).isPositive();
    FaceFound face = SyntheticFace.looking(20, 0).at(0);
    assertThat(face.leftIris().x())
        .isGreaterThan((face.landmarks().x(42) + face.landmarks().x(45)) / 2);
  }

  @Test
  void drawnGazeIsFoundOverHeadPosesAndSizes() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      double yaw = 40 * (2 * random.nextDouble() - 1);
      double pitch = 30 * (2 * random.nextDouble() - 1);
      SyntheticFace face =
          SyntheticFace.looking(yaw, pitch)
              .withHead(
                  50 * (2 * random.nextDouble() - 1),
                  30 * (2 * random.nextDouble() - 1),
                  40 * (2 * random.nextDouble() - 1))
              .withEyeWidth(5 + 300 * random.nextDouble());
      GazeEstimate found = estimate(face);
      assertThat(found.toCamera().yawRadians()).isCloseTo(Math.toRadians(yaw), EXACT);
      assertThat(found.toCamera().pitchRadians()).isCloseTo(Math.toRadians(pitch), EXACT);
      assertThat(found.eyeInHead().yawRadians())
          .isCloseTo(Math.toRadians(yaw) - face.head().yawRadians(), EXACT);
    }
  }

  @Test
  void mirroringChangesTheSignOfYawOnly() {
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      FaceFound face =
          SyntheticFace.looking(30 * random.nextGaussian(), 20 * random.nextGaussian())
              .withHead(20 * random.nextGaussian(), 10, 15 * random.nextGaussian())
              .at(0);
      GazeAngles straight = GazeEstimator.estimate(face, 1).orElseThrow().toCamera();
      GazeAngles mirrored =
          GazeEstimator.estimate(SyntheticFace.mirrored(face), 1).orElseThrow().toCamera();
      assertThat(mirrored.yawRadians()).isCloseTo(-straight.yawRadians(), EXACT);
      assertThat(mirrored.pitchRadians()).isCloseTo(straight.pitchRadians(), EXACT);
    }
  }

  @Test
  void eyesHeldOnTheCameraCancelTheHeadsTurn() {
    GazeEstimate found = estimate(SyntheticFace.looking(0, 0).withHead(25, 0, 0));
    assertThat(found.toCamera().yawRadians()).isCloseTo(0, EXACT);
    assertThat(found.eyeInHead().yawRadians()).isCloseTo(Math.toRadians(-25), EXACT);
  }

  @Test
  void sinkingLidsTellOfALookDownwards() {
    FaceFound face = SyntheticFace.looking(5, 0).at(0);
    GazeAngles lowered = GazeEstimator.estimate(face, 0.8).orElseThrow().toCamera();
    assertThat(Math.sin(lowered.pitchRadians())).isCloseTo(-0.1, EXACT);
    assertThat(lowered.yawRadians()).isCloseTo(Math.toRadians(5), EXACT);
    GazeAngles wide = GazeEstimator.estimate(face, 1.3).orElseThrow().toCamera();
    assertThat(wide.pitchRadians()).isCloseTo(0, EXACT);
  }

  @Test
  void withoutIrisesNothingIsTold() {
    assertThat(GazeEstimator.estimate(SyntheticFace.looking(20, 0).withoutIrises().at(0), 1))
        .isEmpty();
  }

  @Test
  void oneIrisIsEnough() {
    FaceFound both = SyntheticFace.looking(15, -5).at(0);
    FaceFound one =
        new FaceFound(
            0,
            0,
            1,
            both.box(),
            both.landmarks(),
            null,
            both.leftIris(),
            null,
            both.headPose(),
            both.quality());
    GazeAngles gaze = GazeEstimator.estimate(one, 1).orElseThrow().toCamera();
    assertThat(gaze.yawRadians()).isCloseTo(Math.toRadians(15), EXACT);
  }

  private static GazeEstimate estimate(SyntheticFace face) {
    return GazeEstimator.estimate(face.at(0), 1).orElseThrow();
  }
}
