package dev.ivas.media;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16LE;

import dev.ivas.core.media.PcmBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0} Hz, {1} channels")
  @CsvSource({
    "8000,1", "11025,2", "16000,1", "22050,1", "44100,2", "48000,2", "48000,6", "96000,1"
  })
  void sineKeepsItsTimeLevelAndPitch(int rate, int channels) throws IOException {
    Path file =
        TestClip.soundOnly(folder.resolve("sine.mkv"), "matroska", rate, channels)
            .codecs(AV_CODEC_ID_NONE, AV_CODEC_ID_PCM_S16LE)
            .start()
            .sound(1.5, TestClip.sine(rate, 500, 0.5, 1.5))
            .finish();
    Recording recording = Recording.of(file);
    assertThat(recording.info.hasVideo()).isFalse();
    assertThat(recording.info.hasAudio()).isTrue();
    assertThat(recording.samples()).isCloseTo(24_000L, within(16L));
    // A sine of amplitude 0.5 passes 0.25 after a twelfth of its period of 2 ms.
    assertThat(recording.firstLouderThan(0.25)).isCloseTo(500_167L, within(300L));
    float[] tone = recording.samplesBetween(0.6, 1.4);
    double energy = 0;
    int rises = 0;
    for (int i = 0; i < tone.length; i++) {
      energy += tone[i] * tone[i];
      rises += i > 0 && tone[i - 1] < 0 && tone[i] >= 0 ? 1 : 0;
    }
    assertThat(Math.sqrt(energy / tone.length)).isCloseTo(0.5 / Math.sqrt(2), within(0.005));
    assertThat(rises / 0.8).isCloseTo(500, within(2.0));
  }

  /** Nine channels have no usual places; FFmpeg's encoder refuses them, so the file is written. */
  @Test
  void channelsWithoutPlacesAreAveraged() throws IOException {
    Recording recording = Recording.of(wav(9, channel -> 8192));
    assertThat(recording.samples()).isEqualTo(16_000);
    for (float sample : recording.samplesBetween(0, 1)) {
      assertThat(sample).isCloseTo(0.25f, within(1e-4f));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 9, 32})
  void theOwnRateKeepsEveryChannelAsItIs(int channels) throws IOException {
    WholeSound sound = WholeSound.read(wav(channels, channel -> 1000 * (channel + 1)), 0);
    assertThat(sound.channels()).isEqualTo(channels);
    double[] samples = sound.samples();
    assertThat(samples).hasSize(16_000 * channels);
    for (int i = 0; i < samples.length; i++) {
      assertThat(samples[i]).isEqualTo(1000 * (i % channels + 1) / 32768.0);
    }
  }

  @Test
  void moreChannelsThanABufferHoldsAreAveraged() throws IOException {
    WholeSound sound = WholeSound.read(wav(33, channel -> 8192), 0);
    assertThat(sound.channels()).isEqualTo(1);
    assertThat(sound.samples()[8000]).isCloseTo(0.25, within(1e-4));
  }

  /** Writes one second at 16 kHz whose channels are constant. */
  private Path wav(int channels, IntUnaryOperator value) throws IOException {
    ByteBuffer wav = ByteBuffer.allocate(44 + 16_000 * 2 * channels).order(LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(US_ASCII)).putInt(wav.capacity() - 8);
    wav.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16).putShort((short) 1);
    wav.putShort((short) channels).putInt(16_000).putInt(16_000 * 2 * channels);
    wav.putShort((short) (2 * channels)).putShort((short) 16);
    wav.put("data".getBytes(US_ASCII)).putInt(16_000 * 2 * channels);
    for (int i = 0; wav.hasRemaining(); i++) {
      wav.putShort((short) value.applyAsInt(i % channels));
    }
    return Files.write(folder.resolve("constant.wav"), wav.array());
  }

  @Test
  void piecesJoinWithoutSeam() throws IOException {
    Path file =
        TestClip.soundOnly(folder.resolve("joined.mkv"), "matroska", 44_100, 1)
            .codecs(AV_CODEC_ID_NONE, AV_CODEC_ID_PCM_S16LE)
            .start()
            .sound(2, TestClip.sine(44_100, 440, 0, 2))
            .finish();
    Recording recording = Recording.of(file);
    for (int i = 1; i < recording.pieces.size(); i++) {
      PcmBuffer before = recording.pieces.get(i - 1);
      PcmBuffer after = recording.pieces.get(i);
      // Matroska rounds to a millisecond; nothing of that is left.
      assertThat(after.timestampMicros()).isCloseTo(before.endMicros(), within(1L));
      assertThat(before.length()).isEqualTo(1024);
    }
    assertThat(recording.damage.microsLost()).isZero();
  }

  @Test
  void soundCanBeLeftOut() throws IOException {
    Path file =
        TestClip.of(folder.resolve("both.mkv"), "matroska", 16_000, 1)
            .codecs(AV_CODEC_ID_MPEG4, AV_CODEC_ID_PCM_S16LE)
            .start()
            .sound(2, TestClip.sine(16_000, 440, 0, 2))
            .pictures(1)
            .finish();
    Recording pictures = Recording.of(file, MediaOptions.builder().audio(false).build());
    Recording sound = Recording.of(file, MediaOptions.builder().video(false).build());
    assertThat(pictures.pieces).isEmpty();
    assertThat(pictures.frameTimes).hasSize(25);
    assertThat(pictures.damage.framesLost()).isZero();
    assertThat(sound.frameTimes).isEmpty();
    assertThat(sound.info.hasVideo()).isFalse();
    assertThat(sound.soundEndMicros()).isCloseTo(2_000_000L, within(20_000L));
  }
}
