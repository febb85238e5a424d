package dev.ivas.face.internal.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.face.Iris;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class EyePointsTest {
  private static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);
  private static final Frame FRAME = Frame.gray8(ByteBuffer.allocateDirect(64 * 64), 64, 64, 64, 0);

  /** The network's output for an eye 30 px wide around (32, 32). */
  private static float[] eye(double opening, double irisX, double radius) {
    float[] raw = new float[228];
    for (int i = 0; i < EyePoints.LIDS; i++) {
      boolean lower = i <= 8;
      double along = lower ? i / 8.0 : (i - 8) / 8.0;
      double bend = Math.sin(Math.PI * along) * opening * 15;
      raw[3 * i] = (float) (17 + 30 * along);
      raw[3 * i + 1] = (float) (32 + (lower ? bend : -bend));
    }
    double[][] rim = {{0, 0}, {radius, 0}, {0, -radius}, {-radius, 0}, {0, radius}};
    for (int i = 0; i < rim.length; i++) {
      raw[3 * (71 + i)] = (float) (irisX + rim[i][0]);
      raw[3 * (71 + i) + 1] = (float) (32 + rim[i][1]);
    }
    return raw;
  }

  private static Iris iris(float[] raw, Affine map) {
    return EyePoints.of(raw, 0, map, FRAME).iris();
  }

  @Test
  void openEyeHasTheIrisOfItsRim() {
    assertThat(iris(eye(0.35, 30, 6), IDENTITY)).isEqualTo(new Iris(30, 32, 6));
  }

  @Test
  void irisIsMappedToTheFrame() {
    Affine map = new Affine(0.5, 0, 10, 0, 0.5, 20);

    assertThat(iris(eye(0.35, 30, 6), map)).isEqualTo(new Iris(25, 36, 3));
  }

  @Test
  void closedEyeHasNoIris() {
    assertThat(iris(eye(0.05, 32, 6), IDENTITY)).isNull();
  }

  @Test
  void irisOfAnImpossibleSizeIsNone() {
    assertThat(iris(eye(0.35, 32, 1), IDENTITY)).isNull();
    assertThat(iris(eye(0.35, 32, 14), IDENTITY)).isNull();
  }

  @Test
  void irisBeyondTheCornersIsNone() {
    assertThat(iris(eye(0.35, 12, 6), IDENTITY)).isNull();
    assertThat(iris(eye(0.35, 52, 6), IDENTITY)).isNull();
  }

  @Test
  void irisOutsideTheFrameIsNone() {
    assertThat(iris(eye(0.35, 32, 6), new Affine(1, 0, -40, 0, 1, 0))).isNull();
  }
}
