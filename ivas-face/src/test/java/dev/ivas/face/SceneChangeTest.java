package dev.ivas.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.face.picture.DrawnFace;
import dev.ivas.face.picture.Pictures;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SceneChangeTest {
  private final SceneChange scenes = new SceneChange();
  private final BufferedImage room = Pictures.room(320, 240, DrawnFace.at(160, 120, 0.6));

  private boolean isCut(BufferedImage image) {
    return scenes.isCut(Pictures.frame(image));
  }

  @Test
  void firstFrameAndStillPicturesAreNoCuts() {
    assertThat(isCut(room)).isFalse();
    assertThat(isCut(room)).isFalse();
  }

  @Test
  void anotherPictureIsOneCut() {
    BufferedImage other = Pictures.inverted(room);

    isCut(room);

    assertThat(isCut(other)).isTrue();
    assertThat(isCut(other)).isFalse();
  }

  @Test
  void movingHeadIsNoCut() {
    isCut(room);

    assertThat(isCut(Pictures.room(320, 240, DrawnFace.at(170, 120, 0.6)))).isFalse();
  }

  @Test
  void noiseInTheDarkIsNoCut() {
    Random random = new Random(5);
    isCut(noise(random));

    assertThat(isCut(noise(random))).isFalse();
  }

  private static BufferedImage noise(Random random) {
    BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 320 * 240; i++) {
      image.setRGB(i % 320, i / 320, 0x010101 * random.nextInt(25));
    }
    return image;
  }
}
