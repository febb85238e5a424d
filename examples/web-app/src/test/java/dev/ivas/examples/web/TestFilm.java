package dev.ivas.examples.web;

import dev.ivas.testkit.face.Expression;
import dev.ivas.testkit.face.FaceDrawing;
import dev.ivas.testkit.face.Look;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;

/**
 * A drawn face that blinks and looks aside, and a hum: what cameras and files of the tests hold.
 */
final class TestFilm {
  static final int WIDTH = 640;
  static final int HEIGHT = 480;
  private static final int FRAMES_PER_SECOND = 15;
  private static final int CYCLE = 60;

  private static final FaceDrawing DRAWING = new FaceDrawing(Look.ALEX, WIDTH, HEIGHT);

  private TestFilm() {}

  /** One picture of four seconds that repeat, three bytes a pixel: blue, green, red. */
  static BufferedImage picture(int frame) {
    int at = frame % CYCLE;
    double lids = at >= 10 && at < 13 ? 1 : 0;
    double aside = at >= 30 && at < 45 ? 0.4 : 0;
    return DRAWING.draw(Expression.NEUTRAL.withLids(lids).withGaze(aside, 0));
  }

  static byte[] pixels(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  /** A voice-like hum, from {@code start} on, at 16 bits. */
  static short[] hum(int sampleRateHz, long start, int samples) {
    short[] sound = new short[samples];
    for (int i = 0; i < samples; i++) {
      double t = (start + i) / (double) sampleRateHz;
      double loud = 0.5 + 0.5 * Math.sin(2 * Math.PI * 3 * t);
      double value = 0;
      for (int harmonic = 1; harmonic <= 8; harmonic++) {
        value += Math.sin(2 * Math.PI * 140 * harmonic * t) / harmonic;
      }
      sound[i] = (short) (6000 * loud * value);
    }
    return sound;
  }

  /** Writes what {@code --use-file-for-fake-video-capture} takes. */
  static Path mjpeg(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int frame = 0; frame < CYCLE; frame++) {
        ImageIO.write(picture(frame), "jpeg", out);
      }
    }
    return file;
  }

  /** Writes sound, as {@code --use-file-for-fake-audio-capture} takes it. */
  static Path wav(Path file, int seconds) throws IOException {
    int rate = 48_000;
    short[] sound = hum(rate, 0, seconds * rate);
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * sound.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(sound);
    AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
    try (AudioInputStream in =
        new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, sound.length)) {
      AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }

  /** Writes a film that browsers play. */
  static Path mp4(Path file, int seconds) throws IOException {
    try (FFmpegFrameRecorder out = new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, 1)) {
      out.setFormat("mp4");
      out.setVideoCodecName("libopenh264");
      out.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
      record(out, seconds);
    }
    return file;
  }

  /** Writes a film as browsers record it. */
  static Path webm(Path file, int seconds) throws IOException {
    try (FFmpegFrameRecorder out = new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, 1)) {
      out.setFormat("webm");
      out.setVideoCodec(avcodec.AV_CODEC_ID_VP8);
      out.setVideoOption("deadline", "realtime");
      out.setAudioCodec(avcodec.AV_CODEC_ID_OPUS);
      record(out, seconds);
    }
    return file;
  }

  /** Writes a film of JPEG pictures. */
  static Path avi(Path file, int seconds) throws IOException {
    try (FFmpegFrameRecorder out = new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, 1)) {
      out.setFormat("avi");
      out.setVideoCodec(avcodec.AV_CODEC_ID_MJPEG);
      out.setAudioCodec(avcodec.AV_CODEC_ID_PCM_S16LE);
      record(out, seconds);
    }
    return file;
  }

  private static void record(FFmpegFrameRecorder out, int seconds) throws IOException {
    out.setFrameRate(FRAMES_PER_SECOND);
    out.setPixelFormat(
        out.getVideoCodec() == avcodec.AV_CODEC_ID_MJPEG
            ? avutil.AV_PIX_FMT_YUVJ420P
            : avutil.AV_PIX_FMT_YUV420P);
    out.setVideoBitrate(800_000);
    out.setSampleRate(48_000);
    out.start();
    for (int frame = 0; frame < seconds * FRAMES_PER_SECOND; frame++) {
      out.setTimestamp(Math.round(frame * 1e6 / FRAMES_PER_SECOND));
      out.recordImage(
          WIDTH,
          HEIGHT,
          8,
          3,
          3 * WIDTH,
          avutil.AV_PIX_FMT_BGR24,
          ByteBuffer.wrap(pixels(picture(frame))));
      out.recordSamples(48_000, 1, ShortBuffer.wrap(hum(48_000, 3_200L * frame, 3_200)));
    }
    out.stop();
  }
}
