package dev.ivas.examples.web.live;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.FrameGeometry;
import dev.ivas.core.media.PixelFormat;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes frames of pictures from a browser, in one buffer that it uses again. Confined to one
 * thread; a frame is valid until the next.
 */
final class PictureReader {
  private ByteBuffer pixels = ByteBuffer.allocateDirect(0);

  /**
   * Reads a picture.
   *
   * @throws IllegalArgumentException if it is none, or not of the size it says
   */
  Frame read(LiveMessage message) {
    return message.kind() == LiveMessage.Kind.JPEG ? jpeg(message) : planes(message);
  }

  private Frame planes(LiveMessage message) {
    int width = message.width();
    int height = message.height();
    int halfWidth = (width + 1) / 2;
    int luma = width * height;
    int chroma = halfWidth * ((height + 1) / 2);
    if (luma == 0 || message.content().remaining() != luma + 2 * chroma) {
      throw new IllegalArgumentException("the picture is not of the size it says");
    }
    ByteBuffer own = room(luma + 2 * chroma);
    own.put(0, message.content(), 0, luma + 2 * chroma);
    return Frame.of(
        PixelFormat.I420,
        List.of(own.slice(0, luma), own.slice(luma, chroma), own.slice(luma + chroma, chroma)),
        new int[] {width, halfWidth, halfWidth},
        new FrameGeometry(width, height, message.timestampMicros()));
  }

  private Frame jpeg(LiveMessage message) {
    BufferedImage image = decode(message.content());
    byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    ByteBuffer own = room(bgr.length);
    own.put(0, bgr, 0, bgr.length);
    int width = image.getWidth();
    return Frame.bgr24(own, 3 * width, width, image.getHeight(), message.timestampMicros());
  }

  /** Looks at the size before it makes room for the picture. */
  private static BufferedImage decode(ByteBuffer content) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    ImageReader reader = readers.next();
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(
            new ByteArrayInputStream(
                content.array(), content.arrayOffset(), content.remaining()))) {
      reader.setInput(in, true, true);
      if (reader.getWidth(0) > LiveMessage.MOST_SIDE
          || reader.getHeight(0) > LiveMessage.MOST_SIDE) {
        throw new IllegalArgumentException("a picture has at most 1920 pixels a side");
      }
      return inBgr(reader.read(0));
    } catch (IOException e) {
      throw new IllegalArgumentException("the picture is no JPEG", e);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage inBgr(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return image;
    }
    BufferedImage bgr =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = bgr.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return bgr;
  }

  private ByteBuffer room(int bytes) {
    if (pixels.capacity() < bytes) {
      pixels = ByteBuffer.allocateDirect(bytes);
    }
    return pixels;
  }
}
