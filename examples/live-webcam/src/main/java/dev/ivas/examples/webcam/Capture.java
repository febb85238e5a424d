package dev.ivas.examples.webcam;

import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.media.MediaSink;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;

/**
 * Reads one device on a thread of its own, and hands what it gives to the thread that feeds the
 * session.
 *
 * <p>Times are those of this computer's clock when a picture or a piece of sound arrived: cameras
 * and microphones each have a clock of their own, and only this one is shared.
 */
final class Capture implements AutoCloseable {
  private static final int SAMPLE_RATE_HZ = 16_000;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private final Device device;
  private final FFmpegFrameGrabber grabber;
  private final Converter converter;
  private final BlockingQueue<Consumer<MediaSink>> queue;
  private final Thread thread;
  private volatile boolean closing;

  /** Makes of what was grabbed what a session takes. */
  interface Converter {
    /** Returns how to feed it, or nothing to be fed. */
    Consumer<MediaSink> convert(Frame grabbed);
  }

  private Capture(
      Device device,
      FFmpegFrameGrabber grabber,
      Converter converter,
      BlockingQueue<Consumer<MediaSink>> queue) {
    this.device = device;
    this.grabber = grabber;
    this.converter = converter;
    this.queue = queue;
    this.thread = new Thread(this::read, "capture-" + device.format());
    thread.setDaemon(true);
  }

  /** Opens a camera; pictures come at its own size, near 640 x 480 where it has a choice. */
  static Capture video(Device device, MediaClock clock, BlockingQueue<Consumer<MediaSink>> queue) {
    FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(device.name());
    grabber.setPixelFormat(avutil.AV_PIX_FMT_BGR24);
    if (!device.format().equals("lavfi")) {
      grabber.setImageWidth(WIDTH);
      grabber.setImageHeight(HEIGHT);
    }
    return start(device, grabber, new PictureConverter(clock), queue);
  }

  /** Opens a microphone, at 16 kHz in one channel. */
  static Capture audio(Device device, MediaClock clock, BlockingQueue<Consumer<MediaSink>> queue) {
    FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(device.name());
    grabber.setSampleRate(SAMPLE_RATE_HZ);
    grabber.setAudioChannels(1);
    grabber.setSampleMode(FrameGrabber.SampleMode.FLOAT);
    return start(device, grabber, new SoundConverter(clock, SAMPLE_RATE_HZ), queue);
  }

  private static Capture start(
      Device device,
      FFmpegFrameGrabber grabber,
      Converter converter,
      BlockingQueue<Consumer<MediaSink>> queue) {
    if (!device.format().isEmpty()) {
      grabber.setFormat(device.format());
    }
    try {
      // Devices say what they give; what FFmpeg would probe first would come late.
      grabber.start(device.format().isEmpty());
    } catch (FFmpegFrameGrabber.Exception e) {
      throw new NonRetriableException(
          "Cannot open %s: is it plugged in, free, and are you allowed to use it?"
              .formatted(device),
          e);
    }
    Capture capture = new Capture(device, grabber, converter, queue);
    capture.thread.start();
    return capture;
  }

  /** Whether the device still gives something. */
  boolean runs() {
    return thread.isAlive();
  }

  private void read() {
    try {
      for (Frame grabbed = grabber.grab(); grabbed != null && !closing; grabbed = grabber.grab()) {
        queue.put(converter.convert(grabbed));
      }
    } catch (FFmpegFrameGrabber.Exception e) {
      if (!closing) {
        queue.add(
            sink -> {
              throw new NonRetriableException(device + " gives nothing any more.", e);
            });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    try {
      thread.join(2000);
      grabber.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (FrameGrabber.Exception e) {
      throw new NonRetriableException("Could not close " + device, e);
    }
  }
}
