package dev.ivas.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.javacv.Frame.DEPTH_UBYTE;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.function.LongFunction;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.FrameRecorder;

/** Records a small clip with known pictures and sound, by the encoders of FFmpeg's LGPL build. */
final class TestClip {
  static final int WIDTH = 160;
  static final int HEIGHT = 96;

  private final Path file;
  private final FFmpegFrameRecorder recorder;

  private TestClip(Path file, String format, boolean pictures, int sampleRateHz, int channels) {
    this.file = file;
    this.recorder =
        pictures
            ? new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, channels)
            : new FFmpegFrameRecorder(file.toFile(), channels);
    recorder.setFormat(format);
    recorder.setSampleRate(sampleRateHz);
    recorder.setVideoBitrate(2_000_000);
    recorder.setAudioBitrate(192_000);
    // Also the resolution of the timestamps, in hertz.
    recorder.setFrameRate(25);
  }

  static TestClip of(Path file, String format, int sampleRateHz, int channels) {
    return new TestClip(file, format, true, sampleRateHz, channels);
  }

  static TestClip silent(Path file, String format) {
    return new TestClip(file, format, true, 44_100, 0);
  }

  static TestClip soundOnly(Path file, String format, int sampleRateHz, int channels) {
    return new TestClip(file, format, false, sampleRateHz, channels);
  }

  TestClip codecs(int video, int audio) {
    recorder.setVideoCodec(video);
    recorder.setAudioCodec(audio);
    return this;
  }

  TestClip ticksPerSecond(double rate) {
    recorder.setFrameRate(rate);
    return this;
  }

  TestClip rotated(double degreesCounterclockwise) {
    recorder.setDisplayRotation(degreesCounterclockwise);
    return this;
  }

  TestClip pixelAspect(double aspect) {
    recorder.setAspectRatio(aspect);
    return this;
  }

  TestClip option(String name, String value) {
    recorder.setOption(name, value);
    return this;
  }

  TestClip start() throws FrameRecorder.Exception {
    recorder.start();
    return this;
  }

  /** Adds a picture that is one gray all over, but for a red square in its upper left corner. */
  TestClip picture(long micros, int gray) throws FrameRecorder.Exception {
    ByteBuffer pixels = ByteBuffer.allocateDirect(3 * WIDTH * HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean corner = x < WIDTH / 4 && y < HEIGHT / 4;
        pixels.put((byte) (corner ? 0 : gray));
        pixels.put((byte) (corner ? 0 : gray));
        pixels.put((byte) (corner ? 255 : gray));
      }
    }
    pixels.flip();
    recorder.setTimestamp(micros);
    recorder.recordImage(WIDTH, HEIGHT, DEPTH_UBYTE, 3, 3 * WIDTH, AV_PIX_FMT_BGR24, pixels);
    return this;
  }

  /** Adds as many pictures at 25 a second as fill the time. */
  TestClip pictures(double seconds) throws FrameRecorder.Exception {
    for (int i = 0; i < Math.round(25 * seconds); i++) {
      picture(40_000L * i, 40 + i % 100);
    }
    return this;
  }

  /** Adds sound, the same in all channels, from the clip's start on. */
  TestClip sound(double seconds, LongFunction<Double> wave) throws FrameRecorder.Exception {
    int channels = recorder.getAudioChannels();
    int rate = recorder.getSampleRate();
    int samples = (int) Math.round(seconds * rate);
    for (int from = 0; from < samples; from += 1024) {
      int count = Math.min(1024, samples - from);
      ShortBuffer chunk = ShortBuffer.allocate(count * channels);
      for (int i = 0; i < count; i++) {
        short value = (short) Math.round(32767 * wave.apply(from + i));
        for (int channel = 0; channel < channels; channel++) {
          chunk.put(value);
        }
      }
      recorder.recordSamples(rate, channels, chunk.flip());
    }
    return this;
  }

  /** A sine of half the full scale, from a time on and for a while. */
  static LongFunction<Double> sine(int rate, double hertz, double fromSeconds, double toSeconds) {
    return sample -> {
      double time = (double) sample / rate;
      boolean sounds = time >= fromSeconds && time < toSeconds;
      return sounds ? 0.5 * Math.sin(2 * Math.PI * hertz * (time - fromSeconds)) : 0;
    };
  }

  Path finish() throws FrameRecorder.Exception {
    recorder.stop();
    recorder.release();
    return file;
  }
}
