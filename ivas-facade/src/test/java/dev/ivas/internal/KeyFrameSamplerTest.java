package dev.ivas.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.media.Frame;
import dev.ivas.llm.KeyFrame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFrameSamplerTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 3", "4, 4", "5, 3", "60, 4", "600, 3", "3600, 4"})
  void afewAreKeptHoweverLongItLasts(int seconds, int kept) {
    List<KeyFrame> pictures = sampled(4, seconds);
    assertThat(pictures).hasSize(kept);
    assertThat(pictures.get(0).timestampMicros()).isZero();
  }

  @Test
  void theyAreEvenlySpread() {
    assertThat(sampled(4, 60))
        .extracting(picture -> picture.timestampMicros() / 1_000_000)
        .containsExactly(0L, 16L, 32L, 48L);
  }

  @Test
  void noneIsMadeUnlessWanted() {
    assertThat(sampled(0, 10)).isEmpty();
  }

  @Test
  void theyAreSmallAndTrueToColour() throws IOException {
    byte[] jpeg = Base64.getDecoder().decode(sampled(1, 1).get(0).jpegBase64());
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
    assertThat(picture.getWidth()).isEqualTo(320);
    assertThat(picture.getHeight()).isEqualTo(180);
    // JPEG is off by a few levels of 255.
    assertThat(picture.getRGB(160, 90) >> 16 & 0xff).isBetween(190, 210);
    assertThat(picture.getRGB(160, 90) & 0xff).isBetween(20, 40);
    assertThat(jpeg.length).isLessThan(30_000);
  }

  private static List<KeyFrame> sampled(int most, int seconds) {
    KeyFrameSampler sampler = new KeyFrameSampler(most);
    ByteBuffer pixels = ByteBuffer.allocateDirect(3 * WIDTH * HEIGHT);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      pixels.put(3 * i, (byte) 30).put(3 * i + 1, (byte) 90).put(3 * i + 2, (byte) 200);
    }
    for (int half = 0; half < 2 * seconds; half++) {
      sampler.accept(Frame.bgr24(pixels, 3 * WIDTH, WIDTH, HEIGHT, half * 500_000L));
    }
    return sampler.pictures();
  }
}
