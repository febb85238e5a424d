package dev.ivas.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP2;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG2VIDEO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimesTest {
  private static final int RATE = 48_000;

  @TempDir Path folder;

  @Test
  void variableFrameRateKeepsEachTime() throws IOException {
    long[] times = {0, 40_000, 120_000, 133_000, 500_000, 507_000, 1_200_000};
    TestClip clip =
        TestClip.silent(folder.resolve("vfr.mp4"), "mp4")
            .codecs(AV_CODEC_ID_MPEG4, AV_CODEC_ID_NONE)
            .ticksPerSecond(1000)
            .start();
    for (long time : times) {
      clip.picture(time, 90);
    }
    Recording recording = Recording.of(clip.finish());
    assertThat(recording.frameTimes).hasSize(times.length);
    for (int i = 0; i < times.length; i++) {
      // The container rounds to a thousandth of a second.
      assertThat(recording.frameTimes.get(i)).isCloseTo(times[i], within(1000L));
    }
    assertThat(recording.damage.framesLost()).isZero();
  }

  @Test
  void clockStartsWithTheFirstTrack() throws IOException {
    // FFmpeg's transport stream starts at 1.4 s by itself.
    Path file =
        TestClip.of(folder.resolve("offset.ts"), "mpegts", RATE, 1)
            .codecs(AV_CODEC_ID_MPEG2VIDEO, AV_CODEC_ID_MP2)
            .start()
            .sound(1, TestClip.sine(RATE, 440, 0, 1))
            .pictures(1)
            .finish();
    Recording recording = Recording.of(file);
    long firstSound = recording.pieces.get(0).timestampMicros();
    assertThat(Math.min(recording.frameTimes.get(0), firstSound)).isZero();
    assertThat(recording.soundEndMicros()).isCloseTo(1_000_000L, within(50_000L));
  }

  @Test
  void joinedRecordingsGoOnWhereTheirTimesLeapBack() throws IOException {
    Path file =
        TestClip.of(folder.resolve("once.ts"), "mpegts", RATE, 1)
            .codecs(AV_CODEC_ID_MPEG2VIDEO, AV_CODEC_ID_MP2)
            .start()
            .sound(2, TestClip.sine(RATE, 440, 0, 2))
            .pictures(2)
            .finish();
    byte[] once = Files.readAllBytes(file);
    Files.write(file, once, StandardOpenOption.APPEND);
    Recording recording = Recording.of(file);
    assertThat(recording.frameTimes).hasSize(100).isSorted().doesNotHaveDuplicates();
    assertThat(recording.frameTimes.get(99)).isCloseTo(3_960_000L, within(80_000L));
    assertThat(recording.soundEndMicros()).isCloseTo(4_000_000L, within(80_000L));
    assertThat(recording.damage.framesLost()).isZero();
  }

  @Test
  void picturesThatStartLateKeepTheirDelay() throws IOException {
    TestClip clip =
        TestClip.of(folder.resolve("late.mkv"), "matroska", RATE, 1)
            .codecs(AV_CODEC_ID_MPEG4, AV_CODEC_ID_PCM_S16LE)
            .start()
            .sound(1, TestClip.sine(RATE, 440, 0, 1));
    for (int i = 15; i < 25; i++) {
      clip.picture(40_000L * i, 90);
    }
    Recording recording = Recording.of(clip.finish());
    assertThat(recording.pieces.get(0).timestampMicros()).isZero();
    assertThat(recording.frameTimes.get(0)).isCloseTo(600_000L, within(1000L));
  }

  static Stream<Arguments> containers() {
    return Stream.of(
        Arguments.of("mp4", "mp4", AV_CODEC_ID_MPEG4, AV_CODEC_ID_AAC),
        Arguments.of("mp4", "mp4", AV_CODEC_ID_H264, AV_CODEC_ID_AAC),
        Arguments.of("mov", "mov", AV_CODEC_ID_MPEG4, AV_CODEC_ID_PCM_S16LE),
        Arguments.of("mkv", "matroska", AV_CODEC_ID_MPEG4, AV_CODEC_ID_AAC),
        Arguments.of("webm", "webm", AV_CODEC_ID_VP8, AV_CODEC_ID_OPUS),
        Arguments.of("avi", "avi", AV_CODEC_ID_MPEG4, AV_CODEC_ID_PCM_S16LE),
        Arguments.of("mpg", "vob", AV_CODEC_ID_MPEG2VIDEO, AV_CODEC_ID_MP2),
        Arguments.of("ts", "mpegts", AV_CODEC_ID_MPEG2VIDEO, AV_CODEC_ID_MP2));
  }

  @ParameterizedTest(name = "{0} {2} {3}")
  @MethodSource("containers")
  void flashAndBeepStayTogether(String ending, String format, int video, int audio)
      throws IOException {
    TestClip clip =
        TestClip.of(folder.resolve("sync." + ending), format, RATE, 2).codecs(video, audio).start();
    // In small steps, as a recorder writes: some containers limit how far tracks may part.
    clip.sound(2, TestClip.sine(RATE, 1000, 1.0, 1.2));
    for (int i = 0; i < 50; i++) {
      clip.picture(40_000L * i, i == 25 ? 250 : 30);
    }
    Path file = clip.finish();
    long[] flash = {-1};
    long[] beep = {-1};
    MediaSink sink =
        new MediaSink() {
          @Override
          public void accept(Frame frame) {
            int middle = frame.height() / 2 * frame.strideBytes(0) + 3 * frame.width() / 2;
            if (flash[0] < 0 && (frame.plane(0).get(middle) & 0xff) > 150) {
              flash[0] = frame.timestampMicros();
            }
          }

          @Override
          public void accept(PcmBuffer pcm) {
            for (int i = 0; i < pcm.length() && beep[0] < 0; i++) {
              if (Math.abs(pcm.samples().get(i)) > 0.2) {
                beep[0] = pcm.timestampMicros() + i * 1_000_000L / pcm.sampleRateHz();
              }
            }
          }
        };
    try (MediaSource source = MediaFile.open(file)) {
      while (source.next(sink)) {
        // The sink looks for both.
      }
      assertThat(source.damage().framesLost()).isZero();
      assertThat(source.damage().microsLost()).isZero();
    }
    assertThat(flash[0]).as("flash").isCloseTo(1_000_000L, within(45_000L));
    assertThat(beep[0]).as("beep").isCloseTo(flash[0], within(20_000L));
  }
}
