package dev.ivas.examples.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.PixelFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LiveMessageTest {
  @Test
  void planesBecomeAFrame() {
    byte[] content = {10, 20, 30, 40, 50, 60, 7, 8, 9, 1};
    Frame frame = new PictureReader().read(read(message(1, 3, 2, 40_000, content)));
    assertThat(frame.format()).isEqualTo(PixelFormat.I420);
    assertThat(frame.timestampMicros()).isEqualTo(40_000);
    assertThat(frame.plane(0).get(5)).isEqualTo((byte) 60);
    assertThat(frame.plane(1).get(0)).isEqualTo((byte) 7);
    assertThat(frame.plane(2).get(1)).isEqualTo((byte) 1);
  }

  @Test
  void aJpegBecomesAFrame() throws IOException {
    BufferedImage image = new BufferedImage(8, 4, BufferedImage.TYPE_3BYTE_BGR);
    image.setRGB(0, 0, 0xFF0000);
    Frame frame = new PictureReader().read(read(message(2, 8, 4, 0, jpeg(image))));
    assertThat(frame.format()).isEqualTo(PixelFormat.BGR24);
    assertThat(frame.width()).isEqualTo(8);
    assertThat(frame.height()).isEqualTo(4);
  }

  @Test
  void aHugePictureInASmallMessageIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] small = jpeg(new BufferedImage(4000, 10, BufferedImage.TYPE_3BYTE_BGR));
    LiveMessage message = read(message(2, 10, 10, 0, small));
    assertThatThrownBy(() -> new PictureReader().read(message))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1920");
  }

  @Test
  void whatIsNoMessageIsRefused() {
    assertRefused(new byte[15]);
    assertRefused(message(0, 0, 0, 0, new byte[0]));
    assertRefused(message(5, 0, 0, 0, new byte[0]));
    assertRefused(message(3, 0, 0, -1, new byte[2]));
    assertRefused(message(1, 2000, 2, 0, new byte[2]));
    assertRefused(new byte[LiveMessage.MOST_BYTES + 1]);
    assertThatThrownBy(() -> new PictureReader().read(read(message(1, 4, 4, 0, new byte[23]))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PictureReader().read(read(message(2, 4, 4, 0, new byte[23]))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(IllegalArgumentException.class);
  }

  private static LiveMessage read(byte[] bytes) {
    return LiveMessage.read(bytes, 0, bytes.length);
  }

  private static byte[] message(int kind, int width, int height, long micros, byte[] content) {
    return ByteBuffer.allocate(16 + content.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) kind)
        .put((byte) 0)
        .putShort((short) width)
        .putShort((short) height)
        .putShort((short) 0)
        .putLong(micros)
        .put(content)
        .array();
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }
}
