package dev.ivas.face.internal.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.face.internal.mesh.MeshDepth;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadPoseEstimatorTest {
  private static final double EXACT = 1e-6; // radians; a closed form, only rounding
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
    HeadPose pose = estimate(seen(yaw, pitch, roll, 320, 12));

    assertThat(pose.yawRadians()).isCloseTo(Math.toRadians(yaw), within(EXACT));
    assertThat(pose.pitchRadians()).isCloseTo(Math.toRadians(pitch), within(EXACT));
    assertThat(pose.rollRadians()).isCloseTo(Math.toRadians(roll), within(EXACT));
  }

  @Test
  void mirroredFaceSwapsSignsOfYawAndRoll() {
    Seen face = seen(20, 10, 15, 200, 9);

    HeadPose pose = estimate(face);
    HeadPose mirror = estimate(mirrored(face));

    assertThat(mirror.yawRadians()).isCloseTo(-pose.yawRadians(), within(EXACT));
    assertThat(mirror.pitchRadians()).isCloseTo(pose.pitchRadians(), within(EXACT));
    assertThat(mirror.rollRadians()).isCloseTo(-pose.rollRadians(), within(EXACT));
    assertThat(pose.yawRadians()).isCloseTo(Math.toRadians(20), within(EXACT));
  }

  @Test
  void neitherPlaceNorSizeMatters() {
    HeadPose near = estimate(seen(25, -10, 5, 320, 20));
    HeadPose far = estimate(seen(25, -10, 5, 1800, 2));

    assertThat(far.yawRadians()).isCloseTo(near.yawRadians(), within(EXACT));
    assertThat(far.pitchRadians()).isCloseTo(near.pitchRadians(), within(EXACT));
    assertThat(far.rollRadians()).isCloseTo(near.rollRadians(), within(EXACT));
  }

  @Test
  void errorsOfSinglePointsHardlyTurnTheHead() {
    Random random = new Random(1);
    Seen exact = seen(-20, 10, 5, 320, 12);
    double[] xy = exact.mesh().toArray();
    for (int i = 0; i < xy.length; i++) {
      xy[i] += 3 * random.nextGaussian(); // pixels of a face 190 px wide
    }

    HeadPose pose = estimate(new Seen(mesh(xy), exact.depth()));

    double tolerance = Math.toRadians(2);
    assertThat(pose.yawRadians()).isCloseTo(Math.toRadians(-20), within(tolerance));
    assertThat(pose.pitchRadians()).isCloseTo(Math.toRadians(10), within(tolerance));
    assertThat(pose.rollRadians()).isCloseTo(Math.toRadians(5), within(tolerance));
  }

  @Test
  void pointsWithoutAFaceHaveNoPose() {
    int points = LandmarkScheme.MESH_468.points();
    Seen nowhere = new Seen(mesh(new double[2 * points]), new MeshDepth(new double[points]));

    assertThat(estimator.estimate(nowhere.mesh(), nowhere.depth())).isNull();
  }

  /** Shows the canonical face in weak perspective: its middle at x, y = 240. */
  private static Seen seen(double yaw, double pitch, double roll, double x, double scale) {
    double[] r =
        HeadPoses.rotation(Math.toRadians(yaw), Math.toRadians(pitch), Math.toRadians(roll));
    double[] xy = new double[2 * LandmarkScheme.MESH_468.points()];
    double[] depths = new double[LandmarkScheme.MESH_468.points()];
    for (int i = 0; i < CanonicalFace.size(); i++) {
      double px = CanonicalFace.x(i);
      double py = CanonicalFace.y(i);
      double pz = CanonicalFace.z(i);
      int vertex = CanonicalFace.vertex(i);
      xy[2 * vertex] = x + scale * (r[0] * px + r[1] * py + r[2] * pz);
      xy[2 * vertex + 1] = 240 + scale * (r[3] * px + r[4] * py + r[5] * pz);
      depths[vertex] = scale * (r[6] * px + r[7] * py + r[8] * pz);
    }
    return new Seen(mesh(xy), new MeshDepth(depths));
  }

  /** Shows what a mirror does: each vertex where its partner on the other side was. */
  private static Seen mirrored(Seen face) {
    double[] xy = face.mesh().toArray();
    double[] depths = new double[LandmarkScheme.MESH_468.points()];
    for (int i = 0; i < CanonicalFace.size(); i++) {
      int vertex = CanonicalFace.vertex(i);
      int partner = partner(i);
      xy[2 * vertex] = 640 - face.mesh().x(partner);
      xy[2 * vertex + 1] = face.mesh().y(partner);
      depths[vertex] = face.depth().behind(partner);
    }
    return new Seen(mesh(xy), new MeshDepth(depths));
  }

  private static int partner(int point) {
    return IntStream.range(0, CanonicalFace.size())
        .filter(i -> CanonicalFace.x(i) == -CanonicalFace.x(point))
        .filter(i -> CanonicalFace.y(i) == CanonicalFace.y(point))
        .map(CanonicalFace::vertex)
        .findFirst()
        .orElseThrow();
  }

  private static FaceLandmarks mesh(double[] xy) {
    return new FaceLandmarks(LandmarkScheme.MESH_468, xy);
  }

  private record Seen(FaceLandmarks mesh, MeshDepth depth) {}

  private HeadPose estimate(Seen seen) {
    HeadPose pose = estimator.estimate(seen.mesh(), seen.depth());
    assertThat(pose).isNotNull();
    return pose;
  }
}
