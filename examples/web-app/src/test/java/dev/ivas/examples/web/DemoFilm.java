package dev.ivas.examples.web;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.Java2DFrameConverter;

/** The beginning of a video as Chromium's fake camera and microphone take it. */
final class DemoFilm {
  /** How fast Chromium plays MJPEG, whatever it holds. */
  private static final int PICTURES_PER_SECOND = 30;

  private final Path video;
  private final double seconds;

  DemoFilm(Path video, double seconds) {
    this.video = video;
    this.seconds = seconds;
  }

  Path mjpeg(Path file) throws IOException {
    try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(video.toFile());
        Java2DFrameConverter converter = new Java2DFrameConverter();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      grabber.start();
      long written = 0;
      for (Frame frame = grabber.grabImage();
          frame != null && frame.timestamp < seconds * 1e6;
          frame = grabber.grabImage()) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(converter.convert(frame), "jpeg", picture);
        for (; written * 1e6 / PICTURES_PER_SECOND <= frame.timestamp; written++) {
          picture.writeTo(out);
        }
      }
    }
    return file;
  }

  Path wav(Path file) throws IOException {
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    int rate;
    try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(video.toFile())) {
      grabber.setAudioChannels(1);
      grabber.start();
      rate = grabber.getSampleRate();
      for (Frame frame = grabber.grabSamples();
          frame != null && frame.timestamp < seconds * 1e6;
          frame = grabber.grabSamples()) {
        for (Buffer samples : frame.samples) {
          sound.write(bytes((ShortBuffer) samples));
        }
      }
    }
    byte[] all = sound.toByteArray();
    AudioFormat format = new AudioFormat(rate, Short.SIZE, 1, true, false);
    try (AudioInputStream in =
        new AudioInputStream(new ByteArrayInputStream(all), format, all.length / Short.BYTES)) {
      AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }

  private static byte[] bytes(ShortBuffer samples) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Short.BYTES * samples.remaining()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }
}
