package dev.ivas.testkit.demo;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.javacv.Frame.DEPTH_UBYTE;

import dev.ivas.core.error.NonRetriableException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.FrameRecorder;

/**
 * Writes pictures and sound as H.264 and AAC into an mp4 file, by FFmpeg's LGPL build.
 *
 * <p>Both start at time zero: the encoder's own delay is in the file's edit list. Each encoder runs
 * on one thread, so that the same input gives the same bytes. Confined to one thread.
 */
final class Mp4Recorder implements AutoCloseable {
  private static final int SAMPLE_RATE_HZ = 48_000;
  private static final int VIDEO_BITS_PER_SECOND = 1_200_000;
  private static final int AUDIO_BITS_PER_SECOND = 128_000;

  private final FFmpegFrameRecorder recorder;
  private final int framesPerSecond;
  private final ByteBuffer pixels;
  private int frames;
  private long samples;

  /**
   * Starts a file.
   *
   * @param file is overwritten
   */
  Mp4Recorder(Path file, int width, int height, int framesPerSecond) {
    av_log_set_level(AV_LOG_QUIET);
    this.framesPerSecond = framesPerSecond;
    pixels = ByteBuffer.allocateDirect(3 * width * height);
    recorder = new FFmpegFrameRecorder(file.toFile(), width, height, 1);
    recorder.setFormat("mp4");
    recorder.setFrameRate(framesPerSecond);
    recorder.setGopSize(2 * framesPerSecond);
    recorder.setVideoCodecName("libopenh264");
    recorder.setPixelFormat(AV_PIX_FMT_YUV420P);
    recorder.setVideoBitrate(VIDEO_BITS_PER_SECOND);
    recorder.setVideoOption("threads", "1");
    recorder.setAudioCodec(AV_CODEC_ID_AAC);
    recorder.setSampleRate(SAMPLE_RATE_HZ);
    recorder.setAudioBitrate(AUDIO_BITS_PER_SECOND);
    recorder.setOption("movflags", "+faststart");
    recorder.setOption("fflags", "+bitexact");
    attempt(recorder::start);
  }

  /** Adds a picture of three bytes a pixel, shown after the one before. */
  void picture(BufferedImage image) {
    byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    pixels.clear();
    pixels.put(bytes).flip();
    int width = image.getWidth();
    recorder.setTimestamp(Math.round(frames * 1e6 / framesPerSecond));
    frames++;
    attempt(
        () ->
            recorder.recordImage(
                width, image.getHeight(), DEPTH_UBYTE, 3, 3 * width, AV_PIX_FMT_BGR24, pixels));
  }

  /** Adds sound at 48 kHz, heard after what was before. */
  void sound(float[] all, int from, int to) {
    ShortBuffer chunk = ShortBuffer.allocate(to - from);
    for (int i = from; i < to; i++) {
      chunk.put((short) Math.round(32767 * Math.max(-1, Math.min(1, all[i]))));
    }
    samples += to - from;
    attempt(() -> recorder.recordSamples(SAMPLE_RATE_HZ, 1, chunk.flip()));
  }

  /** Returns how many samples belong to the pictures so far. */
  long samplesDue() {
    return (long) frames * SAMPLE_RATE_HZ / framesPerSecond;
  }

  long samples() {
    return samples;
  }

  /** Ends the file. */
  void finish() {
    attempt(recorder::stop);
  }

  @Override
  public void close() {
    attempt(recorder::release);
  }

  /** What FFmpeg may refuse. */
  @FunctionalInterface
  private interface Step {
    void run() throws FrameRecorder.Exception;
  }

  private static void attempt(Step step) {
    try {
      step.run();
    } catch (FrameRecorder.Exception e) {
      throw new NonRetriableException(
          "The demo interview could not be encoded; is the disk full, or its folder read-only?", e);
    }
  }
}
