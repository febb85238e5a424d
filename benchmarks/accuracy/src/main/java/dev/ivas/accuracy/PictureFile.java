package dev.ivas.accuracy;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.media.Frame;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Reads photographs. */
public final class PictureFile {
  private PictureFile() {}

  /**
   * Reads a photograph.
   *
   * @param file in a format that Java reads: JPEG, PNG, BMP, GIF
   * @return the photograph as a frame at time 0
   * @throws UnreadableMediaException if it is no picture
   */
  public static Frame read(Path file) {
    BufferedImage image = decode(file);
    if (image == null) {
      throw new UnreadableMediaException(file + " is no picture that can be read: convert it.");
    }
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage bgr = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = bgr.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    byte[] bytes = ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData();
    return Frame.bgr24(ByteBuffer.wrap(bytes), 3 * width, width, height, 0);
  }

  private static @Nullable BufferedImage decode(Path file) {
    try {
      return ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw new UnreadableMediaException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
