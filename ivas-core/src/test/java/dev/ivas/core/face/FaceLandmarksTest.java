package dev.ivas.core.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FaceLandmarksTest {
  private final double[] xy = new double[136];

  @Test
  void readsPairsInOrder() {
    xy[90] = 3;
    xy[91] = 4;
    FaceLandmarks points = new FaceLandmarks(LandmarkScheme.IBUG_68, xy);
    assertThat(points.x(45)).isEqualTo(3);
    assertThat(points.y(45)).isEqualTo(4);
    assertThat(points.distance(0, 45)).isEqualTo(5);
  }

  @Test
  void cannotBeChangedFromOutside() {
    FaceLandmarks points = new FaceLandmarks(LandmarkScheme.IBUG_68, xy);
    xy[0] = 9;
    points.toArray()[0] = 9;
    assertThat(points.x(0)).isZero();
  }

  @Test
  void equalPointsAreEqual() {
    FaceLandmarks points = new FaceLandmarks(LandmarkScheme.IBUG_68, xy);
    FaceLandmarks same = new FaceLandmarks(LandmarkScheme.IBUG_68, xy.clone());
    xy[135] = 1;
    assertThat(points).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(points).isNotEqualTo(new FaceLandmarks(LandmarkScheme.IBUG_68, xy));
  }

  @Test
  void refusesAnotherCountAndNoNumbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FaceLandmarks(LandmarkScheme.MESH_468, xy));
    xy[7] = Double.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FaceLandmarks(LandmarkScheme.IBUG_68, xy));
  }
}
