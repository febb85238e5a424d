package dev.ivas.face.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.face.LandmarkScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadPoseEstimatorTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final double FOCAL = 3 * WIDTH;
  private static final double FIT = Math.toRadians(0.1); // where the iterations stop
  private HeadPoseEstimator estimator;

  @BeforeEach
  void create() {
    estimator = HeadPoseEstimator.create();
  }

  @AfterEach
  void close() {
    estimator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "30, 0, 0",
    "-30, 0, 0",
    "0, 25, 0",
    "0, -25, 0",
    "0, 0, 40",
    "35, -15, 20",
    "-60, 10, -5",
    "5, 5, 150"
  })
  void projectedFaceGivesItsAnglesBack(double yaw, double pitch, double roll) {
    FaceLandmarks mesh = projected(yaw, pitch, roll, 0, 0);

    HeadPose pose = estimator.estimate(mesh, WIDTH, HEIGHT);

    assertThat(pose).isNotNull();
    assertThat(pose.yawRadians()).isCloseTo(Math.toRadians(yaw), within(FIT));
    assertThat(pose.pitchRadians()).isCloseTo(Math.toRadians(pitch), within(FIT));
    assertThat(pose.rollRadians()).isCloseTo(Math.toRadians(roll), within(FIT));
  }

  @Test
  void mirroredFaceSwapsSignsOfYawAndRoll() {
    HeadPose pose = estimator.estimate(projected(20, 10, 15, 5, -4), WIDTH, HEIGHT);
    HeadPose mirror = estimator.estimate(projected(-20, 10, -15, -5, -4), WIDTH, HEIGHT);

    assertThat(mirror.yawRadians()).isCloseTo(-pose.yawRadians(), within(FIT));
    assertThat(mirror.pitchRadians()).isCloseTo(pose.pitchRadians(), within(FIT));
    assertThat(mirror.rollRadians()).isCloseTo(-pose.rollRadians(), within(FIT));
  }

  @Test
  void pointsWithoutAFaceDoNotThrow() {
    double[] allInOnePlace = new double[2 * LandmarkScheme.MESH_468.points()];

    HeadPose pose =
        estimator.estimate(
            new FaceLandmarks(LandmarkScheme.MESH_468, allInOnePlace), WIDTH, HEIGHT);

    assertThat(pose == null || Double.isFinite(pose.yawRadians())).isTrue();
  }

  /** Projects the canonical face through a pinhole camera; place in its own unit. */
  private static FaceLandmarks projected(
      double yaw, double pitch, double roll, double x, double y) {
    double[] r =
        HeadPoses.rotation(Math.toRadians(yaw), Math.toRadians(pitch), Math.toRadians(roll));
    double[] xy = new double[2 * LandmarkScheme.MESH_468.points()];
    for (int i = 0; i < CanonicalFace.size(); i++) {
      double px = CanonicalFace.x(i);
      double py = CanonicalFace.y(i);
      double pz = CanonicalFace.z(i);
      double depth = r[6] * px + r[7] * py + r[8] * pz + 150;
      int at = 2 * CanonicalFace.vertex(i);
      xy[at] = WIDTH / 2.0 + FOCAL * (r[0] * px + r[1] * py + r[2] * pz + x) / depth;
      xy[at + 1] = HEIGHT / 2.0 + FOCAL * (r[3] * px + r[4] * py + r[5] * pz + y) / depth;
    }
    return new FaceLandmarks(LandmarkScheme.MESH_468, xy);
  }
}
