package dev.ivas.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AffineTest {
  private static final double EXACT = 1e-9; // pixels; only rounding of doubles

  @Test
  void squareMapsItsMiddleAndCorners() {
    Affine map = Affine.square(100, 50, 40, 0, 10);

    assertThat(map.applyX(5, 5)).isCloseTo(100, within(EXACT));
    assertThat(map.applyY(5, 5)).isCloseTo(50, within(EXACT));
    assertThat(map.applyX(0, 0)).isCloseTo(80, within(EXACT));
    assertThat(map.applyY(10, 10)).isCloseTo(70, within(EXACT));
    assertThat(map.scale()).isCloseTo(4, within(EXACT));
  }

  @Test
  void positiveAngleTurnsClockwiseInThePicture() {
    Affine map = Affine.square(0, 0, 10, Math.PI / 2, 10);

    // The middle of the patch's right side lands below the centre, for y grows downwards.
    assertThat(map.applyX(10, 5)).isCloseTo(0, within(EXACT));
    assertThat(map.applyY(10, 5)).isCloseTo(5, within(EXACT));
  }

  @Test
  void inverseBringsEveryPointBack() {
    Affine map = Affine.square(31, -7, 13, 0.7, 64);
    Affine back = map.inverse();

    for (double[] point : new double[][] {{0, 0}, {64, 3}, {-5, 17.5}}) {
      double x = map.applyX(point[0], point[1]);
      double y = map.applyY(point[0], point[1]);
      assertThat(back.applyX(x, y)).isCloseTo(point[0], within(EXACT));
      assertThat(back.applyY(x, y)).isCloseTo(point[1], within(EXACT));
    }
  }

  @Test
  void flatMapHasNoInverse() {
    Affine flat = new Affine(1, 2, 0, 2, 4, 0);

    assertThatThrownBy(flat::inverse).isInstanceOf(IllegalArgumentException.class);
  }
}
