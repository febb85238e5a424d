package dev.ivas.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceCropperTest {
  /** Where FER-2013's public test has eyes and mouth, in crop pixels; see FaceCropper. */
  private static final double EYES_Y = 18.3;

  private static final double EYES_APART = 17.75;
  private static final double MOUTH_Y = 36.7;

  private final FaceCropper cropper = new FaceCropper();

  @Test
  void putsEyesAndMouthWhereFer2013HasThem() {
    // FER-2013's mean face, three times as large and moved.
    double half = EYES_APART / 2;
    Affine toCrop =
        cropper
            .cropToFrame(
                DrawnFaces.landmarks(
                    tripled(24 - half, EYES_Y),
                    tripled(24 + half, EYES_Y),
                    tripled(19, MOUTH_Y),
                    tripled(29, MOUTH_Y)))
            .inverse();

    double[] right = tripled(24 - half, EYES_Y);
    double[] mouth = tripled(24, MOUTH_Y);
    // Less than the 3 pixels by which tiles spread: the crop is a little closer than their mean.
    assertThat(toCrop.applyX(right[0], right[1])).isCloseTo(24 - half, within(2.5));
    assertThat(toCrop.applyY(right[0], right[1])).isCloseTo(EYES_Y, within(2.5));
    assertThat(toCrop.applyX(mouth[0], mouth[1])).isCloseTo(24, within(2.5));
    assertThat(toCrop.applyY(mouth[0], mouth[1])).isCloseTo(MOUTH_Y, within(2.5));
  }

  @Test
  void aSquareInTheFrameIsASquareInTheCrop() {
    FaceLandmarks face = DrawnFaces.upright(100, 80);
    double span = Math.hypot(40, 42);
    double side = FaceFraming.FER_2013.side() * span;
    double middleY = 101 - FaceFraming.FER_2013.rise() * span;
    // White in the middle half of the crop's square.
    Frame frame =
        DrawnFaces.frame(
            200,
            200,
            0,
            (x, y) -> Math.max(Math.abs(x - 100), Math.abs(y - middleY)) < side / 4 ? 255.0 : 0.0);

    FaceCrop crop = cropper.crop(frame, face);

    for (int y = 0; y < FaceCrop.SIZE; y++) {
      for (int x = 0; x < FaceCrop.SIZE; x++) {
        double fromMiddle = Math.max(Math.abs(x - 23.5), Math.abs(y - 23.5));
        if (fromMiddle < 10.5) {
          assertThat(crop.at(x, y)).isCloseTo(1f, within(1e-6f));
        } else if (fromMiddle > 13.5) {
          assertThat(crop.at(x, y)).isZero();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-40, -10, 25, 90})
  void aTurnedFaceGivesTheUprightCrop(double degrees) {
    double angle = Math.toRadians(degrees);
    Frame upright = DrawnFaces.frame(240, 240, 0, FaceCropperTest::waves);
    Frame turned =
        DrawnFaces.frame(
            240,
            240,
            0,
            (x, y) -> {
              double[] back = turned(x, y, -angle);
              return waves(back[0], back[1]);
            });

    FaceCrop expected = cropper.crop(upright, DrawnFaces.upright(120, 100));
    FaceCrop found = cropper.crop(turned, turned(DrawnFaces.upright(120, 100), angle));

    // Two levels of 255: rounding of the drawn pixels and bilinear sampling of a smooth picture.
    assertThat(found.toArray()).containsExactly(expected.toArray(), within(2f / 255));
  }

  @Test
  void aMirroredFrameGivesTheMirroredCrop() {
    Frame frame = DrawnFaces.frame(240, 240, 0, FaceCropperTest::waves);
    Frame mirrored = DrawnFaces.frame(240, 240, 0, (x, y) -> waves(240 - x, y));
    FaceLandmarks face =
        DrawnFaces.landmarks(
            new double[] {101, 95},
            new double[] {140, 105},
            new double[] {102, 139},
            new double[] {130, 146});
    FaceLandmarks mirroredFace =
        DrawnFaces.landmarks(
            new double[] {240 - 140, 105},
            new double[] {240 - 101, 95},
            new double[] {240 - 130, 146},
            new double[] {240 - 102, 139});

    FaceCrop crop = cropper.crop(frame, face);

    assertThat(cropper.crop(mirrored, mirroredFace).mirrored().toArray())
        .containsExactly(crop.toArray(), within(1e-4f));
  }

  @Test
  void refusesOtherSchemesAndFacesWithoutSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                cropper.cropToFrame(
                    new FaceLandmarks(LandmarkScheme.MESH_468, new double[2 * 468])));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                cropper.cropToFrame(new FaceLandmarks(LandmarkScheme.IBUG_68, new double[2 * 68])));
  }

  @Test
  void anotherFramingShowsMoreMovesTheMiddleAndLeavesTheHeadTilted() {
    FaceLandmarks tilted = turned(DrawnFaces.upright(100, 80), 0.3);
    Affine usual = new FaceCropper(new FaceFraming(1.86, 0, true)).cropToFrame(tilted);
    Affine wide = new FaceCropper(new FaceFraming(3.72, 0, false)).cropToFrame(tilted);
    Affine raised = new FaceCropper(new FaceFraming(3.72, 0.5, false)).cropToFrame(tilted);
    double middle = FaceCrop.SIZE / 2.0;

    assertThat(wide.applyX(middle, middle)).isCloseTo(usual.applyX(middle, middle), within(1e-9));
    assertThat(width(wide)).isCloseTo(2 * width(usual), within(1e-9));
    assertThat(wide.applyY(40, 7)).isCloseTo(wide.applyY(3, 7), within(1e-9));
    assertThat(usual.applyY(40, 7)).isNotCloseTo(usual.applyY(3, 7), within(1.0));
    assertThat(wide.applyY(0, 0) - raised.applyY(0, 0))
        .isCloseTo(0.5 * width(usual) / 1.86, within(1e-9));
  }

  @Test
  void refusesFramingsWithoutSize() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FaceFraming(0, 0, true));
    assertThatIllegalArgumentException().isThrownBy(() -> new FaceFraming(1, Double.NaN, true));
  }

  /** Of the crop, in pixels of the frame. */
  private static double width(Affine cropToFrame) {
    double right = cropToFrame.applyX(FaceCrop.SIZE, 0) - cropToFrame.applyX(0, 0);
    double down = cropToFrame.applyY(FaceCrop.SIZE, 0) - cropToFrame.applyY(0, 0);
    return Math.hypot(right, down);
  }

  private static double[] tripled(double x, double y) {
    return new double[] {50 + 3 * x, 30 + 3 * y};
  }

  private static double waves(double x, double y) {
    return 127 + 60 * Math.sin(x / 17) + 60 * Math.cos(y / 23 + x / 41);
  }

  private static double[] turned(double x, double y, double angle) {
    double dx = x - 120;
    double dy = y - 120;
    return new double[] {
      120 + Math.cos(angle) * dx - Math.sin(angle) * dy,
      120 + Math.sin(angle) * dx + Math.cos(angle) * dy
    };
  }

  private static FaceLandmarks turned(FaceLandmarks face, double angle) {
    double[] xy = face.toArray();
    for (int i = 0; i < xy.length; i += 2) {
      double[] point = turned(xy[i], xy[i + 1], angle);
      xy[i] = point[0];
      xy[i + 1] = point[1];
    }
    return new FaceLandmarks(face.scheme(), xy);
  }
}
