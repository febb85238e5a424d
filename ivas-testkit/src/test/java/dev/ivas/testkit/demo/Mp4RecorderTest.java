package dev.ivas.testkit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.error.NonRetriableException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4RecorderTest {
  private static final int FRAMES = 50;
  private static final int FLASH = 13;

  @TempDir Path folder;

  /** Records two seconds: dark and silent, but for a flash and a tone that begin together. */
  private Path clip(String name) {
    Path file = folder.resolve(name);
    float[] sound = new float[FRAMES * 1920];
    for (int i = FLASH * 1920; i < FLASH * 1920 + 9600; i++) {
      sound[i] = (float) (0.5 * Math.cos(2 * Math.PI * 1000 * i / 48_000));
    }
    try (Mp4Recorder recorder = new Mp4Recorder(file, 160, 120, 25)) {
      for (int frame = 0; frame < FRAMES; frame++) {
        boolean bright = frame >= FLASH && frame < FLASH + 5;
        recorder.picture(plain(bright ? Color.WHITE : Color.BLACK));
        recorder.sound(sound, (int) recorder.samples(), (int) recorder.samplesDue());
      }
      recorder.finish();
    }
    return file;
  }

  private static BufferedImage plain(Color color) {
    BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = image.createGraphics();
    g.setColor(color);
    g.fillRect(0, 0, 160, 120);
    g.dispose();
    return image;
  }

  @Test
  void picturesAndSoundBeginAtZeroAndNothingIsLost() {
    Decoded decoded = Decoded.of(clip("clip.mp4"));
    assertThat(decoded.frameTimes)
        .containsExactlyElementsOf(LongStream.range(0, FRAMES).mapToObj(i -> 40_000 * i).toList());
    assertThat(decoded.soundStartMicros()).isZero();
    // The last AAC packet is always whole: at most 1024 samples of 48 kHz too many.
    assertThat(decoded.sound().length).isBetween(32_000, 32_000 + 342);
    assertThat(decoded.damage().framesLost()).isZero();
  }

  @Test
  void aFlashAndItsToneComeTogether() {
    Decoded decoded = Decoded.of(clip("clip.mp4"));
    int flash = 0;
    while (decoded.brightness.get(flash) < 128) {
      flash++;
    }
    float[] sound = decoded.sound();
    int tone = 0;
    while (Math.abs(sound[tone]) < 0.25) {
      tone++;
    }
    assertThat(flash).isEqualTo(FLASH);
    assertThat(tone / 16.0).isCloseTo(FLASH * 40.0, within(1.0));
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    assertThat(Files.mismatch(clip("one.mp4"), clip("other.mp4"))).isEqualTo(-1);
  }

  @Test
  void aFolderThatIsNotThereIsAnErrorThatSaysSo() {
    Path lost = folder.resolve("lost").resolve("clip.mp4");
    assertThatThrownBy(() -> new Mp4Recorder(lost, 160, 120, 25))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("could not be encoded");
  }
}
