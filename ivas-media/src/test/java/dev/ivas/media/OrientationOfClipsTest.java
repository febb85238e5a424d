package dev.ivas.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationOfClipsTest {
  @TempDir Path folder;

  /** The stored picture has its red square upper left; it turns clockwise with the picture. */
  @ParameterizedTest(name = "turned {0} degrees clockwise")
  @CsvSource({"0,0", "90,1", "180,3", "270,2"})
  void redCornerTurnsWithThePicture(int clockwise, int redCorner) throws IOException {
    Path file =
        TestClip.silent(folder.resolve("turned.mp4"), "mp4")
            .codecs(AV_CODEC_ID_MPEG4, AV_CODEC_ID_NONE)
            .rotated(clockwise == 0 ? 0 : -clockwise)
            .start()
            .pictures(0.2)
            .finish();
    Recording recording = Recording.of(file);
    boolean upright = clockwise % 180 == 0;
    assertThat(recording.info.rotationDegrees()).isEqualTo(clockwise);
    assertThat(recording.info.width()).isEqualTo(upright ? TestClip.WIDTH : TestClip.HEIGHT);
    assertThat(recording.info.height()).isEqualTo(upright ? TestClip.HEIGHT : TestClip.WIDTH);
    assertThat(recording.corners).hasSize(5);
    for (int corner = 0; corner < 4; corner++) {
      if (corner == redCorner) {
        assertThat(recording.corners.get(0)[corner]).isGreaterThan(150);
      } else {
        assertThat(Math.abs(recording.corners.get(0)[corner])).isLessThan(30);
      }
    }
  }

  @Test
  void wideRecordedPixelsBecomeSquare() throws IOException {
    Path file =
        TestClip.silent(folder.resolve("wide.mkv"), "matroska")
            .codecs(AV_CODEC_ID_MPEG4, AV_CODEC_ID_NONE)
            .pixelAspect(4.0 / 3)
            .start()
            .pictures(0.2)
            .finish();
    Recording recording = Recording.of(file);
    assertThat(recording.info.width()).isEqualTo(Math.round(TestClip.WIDTH * 4 / 3f));
    assertThat(recording.info.height()).isEqualTo(TestClip.HEIGHT);
    assertThat(recording.corners.get(0)[0]).isGreaterThan(150);
  }
}
