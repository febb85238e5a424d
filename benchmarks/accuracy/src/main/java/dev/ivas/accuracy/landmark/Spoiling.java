package dev.ivas.accuracy.landmark;

import dev.ivas.core.media.Frame;
import java.nio.ByteBuffer;
import java.util.Random;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What makes a photograph worse. */
enum Spoiling {
  NONE(0, 0, 1),
  LIGHT_BLUR(0.04, 0, 1),
  HEAVY_BLUR(0.12, 0, 1),
  LIGHT_NOISE(0, 20, 1),
  HEAVY_NOISE(0, 60, 1),
  DIM(0, 0, 0.3),
  DARK(0, 0, 0.08);

  private static final int CHANNELS = 3;
  private static final int WHITE = 255;

  private final double blur;
  private final double noise;
  private final double brightness;

  /**
   * One way of spoiling.
   *
   * @param blur standard deviation of a Gaussian, by the distance of the outer corners of the eyes
   * @param noise standard deviation of what is added to each value, of 255
   * @param brightness what each value is multiplied by, before it becomes a whole number again
   */
  Spoiling(double blur, double noise, double brightness) {
    this.blur = blur;
    this.noise = noise;
    this.brightness = brightness;
  }

  /**
   * Spoils a picture.
   *
   * @param eyes the distance of the outer corners of the eyes in pixels
   * @param seed of the noise
   */
  Frame spoil(Frame picture, double eyes, long seed) {
    byte[] pixels = pixels(picture);
    if (blur > 0) {
      blur(pixels, picture, blur * eyes);
    }
    Random random = new Random(seed);
    for (int i = 0; i < pixels.length; i++) {
      double value = (pixels[i] & 0xff) * brightness;
      if (noise > 0) {
        value += noise * random.nextGaussian();
      }
      pixels[i] = (byte) Math.max(0, Math.min(WHITE, Math.round(value)));
    }
    return Frame.bgr24(
        ByteBuffer.wrap(pixels), CHANNELS * picture.width(), picture.width(), picture.height(), 0);
  }

  private static byte[] pixels(Frame picture) {
    int row = CHANNELS * picture.width();
    byte[] pixels = new byte[row * picture.height()];
    ByteBuffer plane = picture.plane(0);
    for (int y = 0; y < picture.height(); y++) {
      plane.get(y * picture.strideBytes(0), pixels, y * row, row);
    }
    return pixels;
  }

  private static void blur(byte[] pixels, Frame picture, double deviation) {
    Mat mat = new Mat(picture.height(), picture.width(), CvType.CV_8UC3);
    mat.put(0, 0, pixels);
    Imgproc.GaussianBlur(mat, mat, new Size(), deviation);
    mat.get(0, 0, pixels);
    mat.release();
  }
}
