package dev.ivas.gaze.blink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import org.junit.jupiter.api.Test;

class EyeAspectRatioTest {
  private static final double EXACT = 1e-12;

  @Test
  void isHeightByWidthOfEachEye() {
    EyeAspectRatio ratio = EyeAspectRatio.of(eyes(30, 9, 6, 0));
    assertThat(ratio.right()).isCloseTo(0.3, within(EXACT));
    assertThat(ratio.left()).isCloseTo(0.2, within(EXACT));
    assertThat(ratio.mean()).isCloseTo(0.25, within(EXACT));
  }

  @Test
  void sizeAndRollDoNotMatter() {
    EyeAspectRatio plain = EyeAspectRatio.of(eyes(30, 9, 6, 0));
    EyeAspectRatio rolled = EyeAspectRatio.of(eyes(60, 18, 12, 0.6));
    assertThat(rolled.right()).isCloseTo(plain.right(), within(EXACT));
    assertThat(rolled.left()).isCloseTo(plain.left(), within(EXACT));
  }

  @Test
  void anEyeWithoutWidthIsShut() {
    assertThat(EyeAspectRatio.of(eyes(0, 0, 0, 0)).mean()).isZero();
  }

  @Test
  void refusesOtherSchemes() {
    FaceLandmarks mesh = new FaceLandmarks(LandmarkScheme.MESH_468, new double[936]);
    assertThatThrownBy(() -> EyeAspectRatio.of(mesh)).isInstanceOf(IllegalArgumentException.class);
  }

  private static FaceLandmarks eyes(double width, double right, double left, double roll) {
    double[] xy = new double[136];
    draw(xy, 36, width, right, roll);
    draw(xy, 42, width, left, roll);
    return new FaceLandmarks(LandmarkScheme.IBUG_68, xy);
  }

  private static void draw(double[] xy, int first, double width, double height, double roll) {
    double[] along = {0, 0.3, 0.7, 1, 0.7, 0.3};
    double[] below = {0, -0.5, -0.5, 0, 0.5, 0.5};
    for (int i = 0; i < 6; i++) {
      double x = along[i] * width;
      double y = below[i] * height;
      xy[2 * (first + i)] = 100 + x * Math.cos(roll) - y * Math.sin(roll);
      xy[2 * (first + i) + 1] = 50 + x * Math.sin(roll) + y * Math.cos(roll);
    }
  }
}
