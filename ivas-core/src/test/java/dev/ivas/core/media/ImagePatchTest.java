package dev.ivas.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ImagePatchTest {
  private static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);
  private static final float ROUNDING = 1e-3f; // levels of 255; only rounding of floats
  private static final int WIDTH = 7;
  private static final int HEIGHT = 5;

  /** A slope without noise: bilinear sampling of it has a closed form. */
  private static Frame slope() {
    byte[] luma = new byte[WIDTH * HEIGHT];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = (byte) (10 + 20 * (i % WIDTH) + 5 * (i / WIDTH));
    }
    return Frame.gray8(direct(luma), WIDTH, WIDTH, HEIGHT, 0);
  }

  private static double slopeAt(double x, double y) {
    return 10 + 20 * (x - 0.5) + 5 * (y - 0.5);
  }

  private static Frame colors() {
    byte[] bgr = new byte[3 * WIDTH * HEIGHT];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      bgr[3 * i] = (byte) (3 * i);
      bgr[3 * i + 1] = (byte) (100 + i);
      bgr[3 * i + 2] = (byte) (250 - 4 * i);
    }
    return Frame.bgr24(direct(bgr), 3 * WIDTH, WIDTH, HEIGHT, 0);
  }

  private static ByteBuffer direct(byte... bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  private static float[] gray(Frame frame, Affine map, int size, ImagePatch.Border border) {
    float[] target = new float[size * size];
    new ImagePatch(size, size, border).gray(frame, map, target);
    return target;
  }

  private static float[] rgb(Frame frame, Affine map, int size) {
    float[] target = new float[3 * size * size];
    new ImagePatch(size, size, ImagePatch.Border.REPLICATE).rgb(frame, map, target);
    return target;
  }

  @Nested
  class Sampling {
    @Test
    void identityCopiesThePixels() {
      float[] patch = gray(slope(), IDENTITY, 4, ImagePatch.Border.ZERO);

      assertThat(patch).startsWith(10, 30, 50, 70, 15, 35);
    }

    @Test
    void turnedSquareFollowsTheSlopeInClosedForm() {
      Affine map = Affine.square(3.5, 2.5, 2, 0.6, 3);

      float[] patch = gray(slope(), map, 3, ImagePatch.Border.ZERO);

      for (int i = 0; i < patch.length; i++) {
        double px = i % 3 + 0.5;
        double py = i / 3 + 0.5;
        double expected = slopeAt(map.applyX(px, py), map.applyY(px, py));
        assertThat((double) patch[i]).isCloseTo(expected, within((double) ROUNDING));
      }
    }

    @Test
    void strongShrinkingAveragesInsteadOfSkipping() {
      byte[] stripes = new byte[64 * 64];
      for (int i = 0; i < stripes.length; i++) {
        stripes[i] = (byte) (i % 2 == 0 ? 0 : 200);
      }
      Frame frame = Frame.gray8(direct(stripes), 64, 64, 64, 0);

      float[] patch = gray(frame, Affine.square(32, 32, 64, 0, 8), 8, ImagePatch.Border.ZERO);

      assertThat(patch).containsOnly(new float[] {100}, within(ROUNDING));
    }

    @Test
    void mirroredMapMirrorsThePatch() {
      Affine mirror = new Affine(-1, 0, WIDTH, 0, 1, 0);

      float[] straight = rgb(colors(), IDENTITY, WIDTH);
      float[] mirrored = rgb(colors(), mirror, WIDTH);

      for (int x = 0; x < WIDTH; x++) {
        for (int c = 0; c < 3; c++) {
          assertThat(mirrored[3 * x + c]).isEqualTo(straight[3 * (WIDTH - 1 - x) + c]);
        }
      }
    }
  }

  @Nested
  class Borders {
    private final Affine leftOfTheFrame = new Affine(1, 0, -2, 0, 1, 0);

    @Test
    void zeroBorderIsBlack() {
      assertThat(gray(slope(), leftOfTheFrame, 3, ImagePatch.Border.ZERO)).startsWith(0, 0, 10);
    }

    @Test
    void replicatedBorderRepeatsTheEdge() {
      assertThat(gray(slope(), leftOfTheFrame, 3, ImagePatch.Border.REPLICATE))
          .startsWith(10, 10, 10);
    }

    @Test
    void patchFarOutsideIsBlackOrAllEdge() {
      Affine far = new Affine(1, 0, 1000, 0, 1, 1000);

      assertThat(gray(slope(), far, 2, ImagePatch.Border.ZERO)).containsOnly(0);
      assertThat(gray(slope(), far, 2, ImagePatch.Border.REPLICATE)).containsOnly(150);
    }

    @Test
    void mapWithoutEndIsRefused() {
      Affine endless = new Affine(1, 0, Double.POSITIVE_INFINITY, 0, 1, 0);

      assertThatThrownBy(() -> gray(slope(), endless, 2, ImagePatch.Border.ZERO))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Channels {
    @Test
    void blueGreenRedBecomesRedGreenBlue() {
      assertThat(rgb(colors(), IDENTITY, 2)).startsWith(250, 100, 0, 246, 101, 3);
    }

    @Test
    void grayFramesGiveThreeEqualChannels() {
      assertThat(rgb(slope(), IDENTITY, 2)).startsWith(10, 10, 10, 30, 30, 30);
    }

    @Test
    void lumaOfColorsHasTheWeightsOfBt601() {
      float[] patch = gray(colors(), IDENTITY, 2, ImagePatch.Border.ZERO);

      assertThat(patch[0]).isCloseTo(0.299f * 250 + 0.587f * 100, within(ROUNDING));
    }

    @Test
    void i420GivesTheColorsItWasMadeFrom() {
      // Two by two pixels share a colour, as the format demands; odd sizes round up.
      int[][] colors = {{200, 60, 40}, {30, 120, 220}, {90, 90, 90}, {10, 200, 30}};
      Frame i420 = i420(colors, 3);

      float[] patch = rgb(i420, IDENTITY, 3);

      double conversion = 1.5; // levels: planes of whole numbers, then a pixel of whole numbers
      for (int pixel = 0; pixel < 9; pixel++) {
        int[] color = colors[(pixel / 3 >> 1) * 2 + (pixel % 3 >> 1)];
        for (int c = 0; c < 3; c++) {
          assertThat((double) patch[3 * pixel + c]).isCloseTo(color[c], within(conversion));
        }
      }
    }

    @Test
    void windowInsideTheFrameReadsTheSameI420Pixels() {
      Frame i420 = i420(new int[][] {{200, 60, 40}, {30, 120, 220}, {90, 90, 90}, {9, 20, 30}}, 4);

      float[] whole = rgb(i420, IDENTITY, 4);
      float[] lastPixel = rgb(i420, new Affine(1, 0, 3, 0, 1, 3), 1);

      assertThat(lastPixel).containsExactly(whole[45], whole[46], whole[47]);
    }

    /** Makes a frame of 2 x 2 blocks of colour, cut off at {@code size} pixels. */
    private static Frame i420(int[][] colors, int size) {
      byte[] luma = new byte[size * size];
      byte[] u = new byte[4];
      byte[] v = new byte[4];
      for (int block = 0; block < 4; block++) {
        int[] c = colors[block];
        double y = 0.299 * c[0] + 0.587 * c[1] + 0.114 * c[2];
        u[block] = (byte) Math.round(128 + (c[2] - y) / 1.772);
        v[block] = (byte) Math.round(128 + (c[0] - y) / 1.402);
        for (int i = 0; i < luma.length; i++) {
          int at = (i / size >> 1) * 2 + (i % size >> 1);
          luma[i] = at == block ? (byte) Math.round(y) : luma[i];
        }
      }
      return Frame.of(
          PixelFormat.I420,
          List.of(direct(luma), direct(u), direct(v)),
          new int[] {size, 2, 2},
          new FrameGeometry(size, size, 0));
    }
  }

  @Test
  void targetOfTheWrongLengthIsRefused() {
    ImagePatch patch = new ImagePatch(2, 2, ImagePatch.Border.ZERO);

    assertThatThrownBy(() -> patch.rgb(slope(), IDENTITY, new float[4]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
