package dev.ivas.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP2;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG2VIDEO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;

import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {
  private static final int RATE = 48_000;

  @TempDir Path folder;

  private Path record(String name, String format, int video, int audio) throws IOException {
    TestClip clip = TestClip.of(folder.resolve(name), format, RATE, 1).codecs(video, audio);
    return clip.option("movflags", "faststart")
        .start()
        .sound(4, TestClip.sine(RATE, 300, 0, 4))
        .pictures(4)
        .finish();
  }

  private Path cut(Path file, double share) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * share)));
  }

  @Test
  void truncatedMp4SaysHowManyImagesAreMissing() throws IOException {
    Path file = cut(record("cut.mp4", "mp4", AV_CODEC_ID_MPEG4, AV_CODEC_ID_AAC), 0.6);
    Recording recording = Recording.of(file);
    assertThat(recording.frameTimes.size() + recording.damage.framesLost())
        .isCloseTo(100L, within(1L));
    assertThat(recording.damage.microsLost()).isGreaterThan(500_000);
    assertThat(recording.damage.notes()).anyMatch(note -> note.contains("break off"));
  }

  @Test
  void truncatedWebmSaysHowMuchIsMissing() throws IOException {
    Path file = cut(record("cut.webm", "webm", AV_CODEC_ID_VP8, AV_CODEC_ID_OPUS), 0.6);
    Recording recording = Recording.of(file);
    assertThat(recording.frameTimes.size() + recording.damage.framesLost())
        .isGreaterThanOrEqualTo(98L);
    assertThat(recording.damage.notes()).anyMatch(note -> note.contains("cut off"));
  }

  @Test
  void packetsCutOutOfAStreamAreCounted() throws IOException {
    Path file = record("holes.ts", "mpegts", AV_CODEC_ID_MPEG2VIDEO, AV_CODEC_ID_MP2);
    byte[] bytes = Files.readAllBytes(file);
    int packet = 188;
    int packets = bytes.length / packet;
    byte[] holed = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < packets; i++) {
      if (i < packets / 2 || i >= packets / 2 + packets / 8) {
        System.arraycopy(bytes, i * packet, holed, length, packet);
        length += packet;
      }
    }
    Recording recording = Recording.of(Files.write(file, Arrays.copyOf(holed, length)));
    assertThat(recording.damage.framesLost()).isGreaterThan(0);
    assertThat(recording.frameTimes.size() + recording.damage.framesLost())
        .isCloseTo(100L, within(3L));
  }

  @Test
  void flippedBitsAreReportedAndTheSameEachTime() throws IOException {
    byte[] bytes = Files.readAllBytes(TestData.require("video/talking/retalk_3.mp4"));
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      bytes[20_000 + random.nextInt(bytes.length - 60_000)] ^= (byte) (1 << random.nextInt(8));
    }
    Path file = Files.write(folder.resolve("rot.mp4"), bytes);
    Recording first = Recording.of(file);
    Recording second = Recording.of(file);
    assertThat(first.damage.notes()).isNotEmpty();
    assertThat(first.damage).isEqualTo(second.damage);
    assertThat(first.pixels.getValue()).isEqualTo(second.pixels.getValue());
  }

  @Test
  void theTruncatedSharedClipSaysWhatWasLost() {
    Recording recording = Recording.of(TestData.require("video/emotion/eamm_sad.mp4"));
    assertThat(recording.frameTimes).hasSize(110);
    assertThat(recording.damage.framesLost()).isEqualTo(157 - 110);
    assertThat(recording.damage.microsLost()).isCloseTo(1_860_000L, within(50_000L));
    assertThat(recording.damage.notes()).hasSize(2);
  }
}
