package dev.ivas.gaze.eyestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EyeCropperTest {
  private static final FaceLandmarks UPRIGHT = Eyes.corners(70, 120, 104, 120, 136, 120, 170, 120);

  private final EyeCropper cropper = new EyeCropper();

  @Test
  void theEyeFillsTheMiddleOfItsCrop() {
    // White between the corners of the right eye, 34 pixels wide, in a crop of 1.7 times that.
    Frame frame = Eyes.frame((x, y) -> x > 70 && x < 104 ? 255 : 0);
    float[] right = cropper.right(frame, UPRIGHT).toArray();
    double margin = 12 * (1 - 1 / 1.7);
    for (int x = 0; x < EyeCrop.SIZE; x++) {
      float value = right[12 * EyeCrop.SIZE + x];
      if (x > margin + 1 && x < 23 - margin - 1) {
        assertThat(value).isCloseTo(1f, within(1e-6f));
      } else if (x < margin - 1 || x > 23 - margin + 1) {
        assertThat(value).isZero();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-40, -10, 25, 90})
  void aTiltedFaceGivesUprightCrops(double degrees) {
    double angle = Math.toRadians(degrees);
    Frame upright = Eyes.frame(Eyes::waves);
    Frame tilted = Eyes.frame((x, y) -> Eyes.waves(turnedX(x, y, -angle), turnedY(x, y, -angle)));
    FaceLandmarks face = turned(UPRIGHT, angle);

    // Two levels of 255: rounding of the drawn pixels and bilinear sampling of a smooth picture.
    assertThat(cropper.left(tilted, face).toArray())
        .containsExactly(cropper.left(upright, UPRIGHT).toArray(), within(2f / 255));
    assertThat(cropper.right(tilted, face).toArray())
        .containsExactly(cropper.right(upright, UPRIGHT).toArray(), within(2f / 255));
  }

  @Test
  void aMirroredFrameSwapsTheCrops() {
    FaceLandmarks face = Eyes.corners(61, 95, 99, 99, 131, 106, 160, 112);
    Frame frame = Eyes.frame(Eyes::waves);
    Frame mirrored = Eyes.frame((x, y) -> Eyes.waves(Eyes.SIDE - x, y));

    assertThat(cropper.left(mirrored, Eyes.mirrored(face)).toArray())
        .containsExactly(cropper.right(frame, face).toArray(), within(1e-5f));
    assertThat(cropper.right(mirrored, Eyes.mirrored(face)).toArray())
        .containsExactly(cropper.left(frame, face).toArray(), within(1e-5f));
  }

  @Test
  void refusesOtherSchemesAndEyesWithoutWidth() {
    Frame frame = Eyes.frame(Eyes::waves);
    FaceLandmarks mesh = new FaceLandmarks(LandmarkScheme.MESH_468, new double[2 * 468]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cropper.left(frame, mesh))
        .withMessageContaining("IBUG_68");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cropper.right(frame, Eyes.corners(5, 5, 5, 5, 5, 5, 5, 5)));
  }

  private static FaceLandmarks turned(FaceLandmarks face, double angle) {
    double[] xy = new double[8];
    int[] corners = {36, 39, 42, 45};
    for (int i = 0; i < corners.length; i++) {
      xy[2 * i] = turnedX(face.x(corners[i]), face.y(corners[i]), angle);
      xy[2 * i + 1] = turnedY(face.x(corners[i]), face.y(corners[i]), angle);
    }
    return Eyes.corners(xy);
  }

  private static double turnedX(double x, double y, double angle) {
    return 120 + Math.cos(angle) * (x - 120) - Math.sin(angle) * (y - 120);
  }

  private static double turnedY(double x, double y, double angle) {
    return 120 + Math.sin(angle) * (x - 120) + Math.cos(angle) * (y - 120);
  }
}
