package dev.ivas.testkit.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.core.face.HeadPose;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaceDrawingTest {
  private static final Expression ASKEW =
      new Expression(new HeadPose(0.15, -0.1, 0.12), -0.3, 0.2, 0.1, 0.6, 0.5, 0.4, 0.3);

  static List<Look> looks() {
    return Look.ALL;
  }

  @Nested
  class Sameness {
    @Test
    void theSameExpressionGivesTheSamePixels() {
      FaceDrawing drawing = new FaceDrawing(Look.ALEX, Pictures.WIDTH, Pictures.HEIGHT);
      BufferedImage first = drawing.draw(ASKEW);
      drawing.draw(Expression.NEUTRAL);
      assertThat(Pictures.difference(first, drawing.draw(ASKEW))).isZero();
    }

    @Test
    void peopleDiffer() {
      for (Look look : Look.ALL) {
        if (look != Look.ALEX) {
          BufferedImage other = Pictures.of(look, Expression.NEUTRAL);
          BufferedImage alex = Pictures.of(Look.ALEX, Expression.NEUTRAL);
          assertThat(Pictures.difference(alex, other)).isGreaterThan(5);
        }
      }
    }

    @Test
    void tooSmallAPictureIsRefused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new FaceDrawing(Look.ALEX, 100, 100))
          .withMessageContaining("160 x 120");
    }
  }

  @Nested
  class Mirror {
    /** Antialiasing rounds edges differently on both sides: half a gray level on average. */
    private static final double ROUNDING = 0.5;

    @ParameterizedTest
    @MethodSource("dev.ivas.testkit.face.FaceDrawingTest#looks")
    void mirroredLookAndExpressionGiveTheMirroredPicture(Look look) {
      BufferedImage mirrored = Pictures.of(look.mirrored(), ASKEW.mirrored());
      BufferedImage picture = Pictures.mirrored(Pictures.of(look, ASKEW));
      assertThat(Pictures.difference(picture, mirrored)).isLessThan(ROUNDING);
    }

    @Test
    void anExpressionThatWasNotMirroredDiffers() {
      BufferedImage picture = Pictures.mirrored(Pictures.of(Look.ALEX, ASKEW));
      BufferedImage other = Pictures.of(Look.ALEX.mirrored(), ASKEW);
      assertThat(Pictures.difference(picture, other)).isGreaterThan(3 * ROUNDING);
    }
  }

  @Nested
  class Parts {
    private static final Rectangle EYES = new Rectangle(230, 170, 180, 60);

    @Test
    void aGlanceMovesNothingButTheEyes() {
      Rectangle changed = changed(Expression.NEUTRAL, Expression.NEUTRAL.withGaze(0.3, 0));
      assertThat(EYES.contains(changed)).as("%s", changed).isTrue();
    }

    @Test
    void aBlinkMovesNothingButTheEyes() {
      Rectangle changed = changed(Expression.NEUTRAL, Expression.NEUTRAL.withLids(1));
      assertThat(EYES.contains(changed)).as("%s", changed).isTrue();
      assertThat(changed.width).isGreaterThan(100);
    }

    @Test
    void closedLidsHideTheWhiteOfTheEyes() {
      int open = brightPixels(Expression.NEUTRAL);
      assertThat(brightPixels(Expression.NEUTRAL.withLids(1))).isLessThan(open / 10);
      assertThat(brightPixels(Expression.NEUTRAL.withLids(0.5))).isLessThan(open);
    }

    @Test
    void lidsFollowALookDown() {
      int open = brightPixels(Expression.NEUTRAL);
      assertThat(brightPixels(Expression.NEUTRAL.withGaze(0, -0.45))).isLessThan(open);
    }

    @Test
    void speechMovesTheLowerFaceOnly() {
      Rectangle changed = changed(Expression.NEUTRAL, Expression.NEUTRAL.withMouth(1));
      assertThat(changed.y).isGreaterThan(EYES.y + EYES.height);
    }

    /** Counts the pixels of the eyes that are nearly white, which skin is not. */
    private static int brightPixels(Expression expression) {
      BufferedImage image = Pictures.of(Look.SAM, expression);
      int count = 0;
      for (int y = EYES.y; y < EYES.y + EYES.height; y++) {
        for (int x = EYES.x; x < EYES.x + EYES.width; x++) {
          count += (image.getRGB(x, y) & 0xff) > 170 ? 1 : 0;
        }
      }
      return count;
    }

    private static Rectangle changed(Expression from, Expression to) {
      BufferedImage one = Pictures.of(Look.ALEX, from);
      BufferedImage other = Pictures.of(Look.ALEX, to);
      Rectangle changed = new Rectangle(-1, -1);
      for (int y = 0; y < Pictures.HEIGHT; y++) {
        for (int x = 0; x < Pictures.WIDTH; x++) {
          if (one.getRGB(x, y) != other.getRGB(x, y)) {
            changed.add(new Rectangle(x, y, 1, 1));
          }
        }
      }
      return changed;
    }
  }
}
