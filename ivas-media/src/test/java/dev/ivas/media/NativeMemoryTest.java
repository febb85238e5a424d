package dev.ivas.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;

import dev.ivas.core.media.MediaSource;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeMemoryTest {
  private static final int WARM_UP = 50;
  private static final int OPENED = 200;

  /** One decoder, its pictures and buffers are above a megabyte: a leak of any shows at once. */
  private static final long GROWTH_BYTES = 40_000_000;

  @TempDir Path folder;

  @Test
  void sourcesClosedHalfWayGiveTheirMemoryBack() throws IOException {
    Path file =
        TestClip.of(folder.resolve("clip.mp4"), "mp4", 48_000, 2)
            .codecs(AV_CODEC_ID_MPEG4, AV_CODEC_ID_AAC)
            .start()
            .sound(1, TestClip.sine(48_000, 440, 0, 1))
            .pictures(1)
            .finish();
    for (int i = 0; i < WARM_UP; i++) {
      openAndLeave(file);
    }
    long before = settledBytes();
    for (int i = 0; i < OPENED; i++) {
      openAndLeave(file);
    }
    assertThat(settledBytes() - before).isLessThan(GROWTH_BYTES);
  }

  /** What the process uses once the heap has given up the buffers it no longer needs. */
  private static long settledBytes() {
    System.gc();
    return Pointer.physicalBytes();
  }

  private static void openAndLeave(Path file) {
    Recording sink = new Recording();
    try (MediaSource source = MediaFile.open(file)) {
      for (int i = 0; i < 20; i++) {
        source.next(sink);
      }
    }
  }
}
