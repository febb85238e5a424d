package dev.ivas.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.FaceQuality;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Frame;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On gray pictures, for on them each colour tells who drew it. */
class FaceOverlayTest {
  private static final int GRAY = 0x80;
  private static final IntPredicate CONTOUR = rgb -> blue(rgb) > 200 && red(rgb) < 120;
  private static final IntPredicate GAZE = rgb -> red(rgb) > 220 && blue(rgb) < 100;
  private static final IntPredicate BLINK = rgb -> red(rgb) > 220 && green(rgb) < 140;
  private static final IntPredicate LETTERS = rgb -> red(rgb) > 200 && blue(rgb) > 200;

  private final BufferedImage picture = gray(640, 480);
  private final FaceMarks plain = FaceMarks.of(face(320, 240, 160));

  @Test
  void landmarksAreDrawnOnACopy() {
    BufferedImage drawn = FaceOverlay.draw(picture, plain);
    assertThat(count(drawn, CONTOUR)).isGreaterThan(200);
    assertThat(count(drawn, GAZE)).isZero();
    assertThat(count(picture, rgb -> red(rgb) == GRAY)).isEqualTo(640 * 480);
    assertThat(drawn.getWidth()).isEqualTo(640);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0, LEFT, 1, 0",
    "-0.5, 0, RIGHT, -1, 0",
    "0, 0.5, UP, 0, -1",
    "0, -0.5, DOWN, 0, 1"
  })
  void theArrowPointsWhereTheyLook(
      double yaw, double pitch, GazeDirection direction, int right, int down) {
    BufferedImage drawn =
        FaceOverlay.draw(picture, plain.withGaze(new GazeMark(yaw, pitch, direction)));
    double[] middle = middle(drawn, GAZE);
    BufferedImage ahead =
        FaceOverlay.draw(picture, plain.withGaze(new GazeMark(0, 0, GazeDirection.CENTER)));
    double[] of = middle(ahead, GAZE);
    assertThat(Math.signum(Math.round((middle[0] - of[0]) / 4))).isEqualTo(right);
    assertThat(Math.signum(Math.round((middle[1] - of[1]) / 4))).isEqualTo(down);
    assertThat(count(drawn, GAZE)).isGreaterThan(count(ahead, GAZE));
  }

  @Test
  void inABlinkLidsAreDrawnAndNoGaze() {
    FaceMarks marks = plain.withGaze(new GazeMark(0.5, 0, GazeDirection.LEFT)).withBlinking(true);
    BufferedImage drawn = FaceOverlay.draw(picture, marks);
    assertThat(count(drawn, BLINK)).isGreaterThan(20);
    assertThat(count(drawn, GAZE)).isZero();
    assertThat(marks.captions()).containsExactly("blink");
  }

  @Test
  void unknownGazeIsSaidAndNotDrawn() {
    FaceMarks marks = plain.withGaze(new GazeMark(0.5, 0, GazeDirection.UNKNOWN));
    assertThat(count(FaceOverlay.draw(picture, marks), GAZE)).isZero();
    assertThat(marks.captions()).containsExactly("gaze not told");
  }

  @Test
  void captionsClaimNoFeelings() {
    FaceMarks marks =
        plain
            .withExpression(new ExpressionMark(Emotion.HAPPY, 0.816))
            .withGaze(new GazeMark(0, 0, GazeDirection.CENTER));
    assertThat(marks.captions())
        .containsExactly("apparent expression: happy 82 %", "looks at the camera");
    assertThat(plain.captions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"40, 40", "40, 400", "96, 64", "640, 480", "1080, 1920", "3840, 2160"})
  void captionsAreReadableInPicturesOfAllSizes(int width, int height) {
    int face = Math.min(width, height) / 2;
    FaceMarks marks =
        FaceMarks.of(face(width / 2.0, height / 2.0, face))
            .withExpression(new ExpressionMark(Emotion.SURPRISE, 1));
    BufferedImage drawn = FaceOverlay.draw(gray(width, height), marks);
    int side = Math.min(drawn.getWidth(), drawn.getHeight());
    assertThat(side).isGreaterThanOrEqualTo(FaceOverlay.MIN_SIDE);
    assertThat(drawn.getWidth() * height).isEqualTo(drawn.getHeight() * width);
    int[] rows = rows(drawn, LETTERS);
    assertThat(rows[1] - rows[0]).isBetween(side / 50, side / 15);
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "630, 10", "10, 470", "630, 470", "320, 460"})
  void captionsStayInThePictureWhereverTheFaceIs(double x, double y) {
    FaceMarks marks =
        FaceMarks.of(face(x, y, 100)).withExpression(new ExpressionMark(Emotion.SAD, 0.5));
    int there = count(FaceOverlay.draw(picture, marks), LETTERS);
    FaceMarks central = plain.withExpression(new ExpressionMark(Emotion.SAD, 0.5));
    assertThat(there).isBetween(count(FaceOverlay.draw(picture, central), LETTERS) / 2, 10_000);
  }

  @Test
  void aFrameIsCopiedPixelByPixel() {
    byte[] bgr = {1, 2, 3, 40, 50, 60, (byte) 250, (byte) 251, (byte) 252, 7, 8, 9};
    BufferedImage copy = FaceOverlay.picture(Frame.bgr24(ByteBuffer.wrap(bgr), 6, 2, 2, 0));
    assertThat(copy.getRGB(0, 0) & 0xffffff).isEqualTo(0x030201);
    assertThat(copy.getRGB(1, 0) & 0xffffff).isEqualTo(0x3c3228);
    assertThat(copy.getRGB(0, 1) & 0xffffff).isEqualTo(0xfcfbfa);
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    assertThatThrownBy(() -> new GazeMark(Double.NaN, 0, GazeDirection.LEFT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ExpressionMark(Emotion.SAD, 1.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BufferedImage gray(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < width * height; i++) {
      picture.setRGB(i % width, i / width, 0x010101 * GRAY);
    }
    return picture;
  }

  /** Points on an ellipse, and two eyes on the line through its middle. */
  private static FaceFound face(double x, double y, double size) {
    double[] xy = new double[136];
    for (int i = 0; i < 68; i++) {
      xy[2 * i] = x + size / 2 * Math.cos(i * 0.37);
      xy[2 * i + 1] = y + size / 2 * Math.sin(i * 0.37);
    }
    double[] along = {-1, -0.4, 0.4, 1, 0.4, -0.4};
    double[] below = {0, -0.4, -0.4, 0, 0.4, 0.4};
    for (int i = 0; i < 12; i++) {
      double eyeX = x + (i < 6 ? -0.2 : 0.2) * size;
      xy[2 * (36 + i)] = eyeX + 0.1 * size * along[i % 6];
      xy[2 * (36 + i) + 1] = y + 0.1 * size * below[i % 6];
    }
    return new FaceFound(
        0,
        0,
        1,
        new FaceBox(x - size / 2, y - size / 2, size, size, 1),
        new FaceLandmarks(LandmarkScheme.IBUG_68, xy),
        null,
        null,
        null,
        new HeadPose(0, 0, 0),
        new FaceQuality(1, 1, 1, 1, 1));
  }

  private static int count(BufferedImage picture, IntPredicate color) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += color.test(picture.getRGB(x, y)) ? 1 : 0;
      }
    }
    return count;
  }

  private static double[] middle(BufferedImage picture, IntPredicate color) {
    double sumX = 0;
    double sumY = 0;
    int n = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if (color.test(picture.getRGB(x, y))) {
          sumX += x;
          sumY += y;
          n++;
        }
      }
    }
    return new double[] {sumX / n, sumY / n};
  }

  private static int[] rows(BufferedImage picture, IntPredicate color) {
    int first = picture.getHeight();
    int last = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if (color.test(picture.getRGB(x, y))) {
          first = Math.min(first, y);
          last = y;
        }
      }
    }
    return new int[] {first, last};
  }

  private static int red(int rgb) {
    return rgb >> 16 & 0xff;
  }

  private static int green(int rgb) {
    return rgb >> 8 & 0xff;
  }

  private static int blue(int rgb) {
    return rgb & 0xff;
  }
}
