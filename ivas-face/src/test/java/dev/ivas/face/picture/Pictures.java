package dev.ivas.face.picture;

import dev.ivas.core.media.Frame;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Frames for tests: drawn, read from files, mirrored, darkened, blurred. */
public final class Pictures {
  private Pictures() {}

  /** A plain room with these faces in it, later ones in front. */
  public static BufferedImage room(int width, int height, DrawnFace... faces) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = image.createGraphics();
    g.setPaint(
        new GradientPaint(0, 0, new Color(150, 165, 180), 0, height, new Color(95, 105, 120)));
    g.fillRect(0, 0, width, height);
    for (DrawnFace face : faces) {
      face.draw(g);
    }
    g.dispose();
    return blurred(image, 1);
  }

  /** The picture of a file, in colour. */
  public static BufferedImage read(Path file) throws IOException {
    BufferedImage any = ImageIO.read(file.toFile());
    BufferedImage image =
        new BufferedImage(any.getWidth(), any.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    image.getGraphics().drawImage(any, 0, 0, null);
    return image;
  }

  /** The picture as a frame at time 0. */
  public static Frame frame(BufferedImage image) {
    return frame(image, 0);
  }

  /** The picture as a frame. */
  public static Frame frame(BufferedImage image, long micros) {
    int width = image.getWidth();
    int height = image.getHeight();
    ByteBuffer bgr = ByteBuffer.allocateDirect(3 * width * height);
    for (int pixel : image.getRGB(0, 0, width, height, null, 0, width)) {
      bgr.put((byte) pixel).put((byte) (pixel >> 8)).put((byte) (pixel >> 16));
    }
    return Frame.bgr24(bgr.flip(), 3 * width, width, height, micros);
  }

  /** The picture with left and right exchanged. */
  public static BufferedImage mirrored(BufferedImage image) {
    BufferedImage mirrored =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    mirrored
        .createGraphics()
        .drawImage(image, image.getWidth(), 0, -image.getWidth(), image.getHeight(), null);
    return mirrored;
  }

  /** The picture with all levels multiplied. */
  public static BufferedImage dimmed(BufferedImage image, double factor) {
    BufferedImage dimmed =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int pixel = image.getRGB(x, y);
        int red = (int) ((pixel >> 16 & 0xff) * factor);
        int green = (int) ((pixel >> 8 & 0xff) * factor);
        int blue = (int) ((pixel & 0xff) * factor);
        dimmed.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return dimmed;
  }

  /** The picture's negative. */
  public static BufferedImage inverted(BufferedImage image) {
    BufferedImage inverted =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        inverted.setRGB(x, y, ~image.getRGB(x, y));
      }
    }
    return inverted;
  }

  /** The picture without colour. */
  public static BufferedImage grayed(BufferedImage image) {
    BufferedImage gray =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    gray.getGraphics().drawImage(image, 0, 0, null);
    return gray;
  }

  /** The picture after so many 3 x 3 binomial filters. */
  public static BufferedImage blurred(BufferedImage image, int times) {
    float[] kernel = {
      1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f
    };
    ConvolveOp filter = new ConvolveOp(new Kernel(3, 3, kernel), ConvolveOp.EDGE_NO_OP, null);
    BufferedImage blurred = image;
    for (int i = 0; i < times; i++) {
      blurred = filter.filter(blurred, null);
    }
    return blurred;
  }
}
