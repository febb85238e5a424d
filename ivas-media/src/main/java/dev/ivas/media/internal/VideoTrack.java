package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the picture track and hands out its frames.
 *
 * <p>The pixels are copied once more, into memory of the JVM: a reader that keeps a frame too long
 * then sees a later picture, but cannot crash the process.
 */
final class VideoTrack implements AutoCloseable {
  /** AV_FRAME_FLAG_CORRUPT of FFmpeg's frame.h, which the Java binding leaves out. */
  private static final int FLAG_CORRUPT = 1;

  private final int streamIndex;
  private final DisplaySize size;
  private final Decoder decoder;
  private final PictureFilter filter;
  private final TrackClock clock;
  private final VideoLosses losses;
  private final AVFrame decoded = av_frame_alloc();
  private final AVFrame upright = av_frame_alloc();
  private ByteBuffer pixels = ByteBuffer.allocateDirect(0);
  private long lastMicros = -1;

  /** Takes the decoder over, and closes it. */
  VideoTrack(AVStream stream, DisplaySize size, Decoder decoder, long originMicros) {
    this.streamIndex = stream.index();
    this.size = size;
    this.clock = new TrackClock(stream, originMicros);
    this.losses = new VideoLosses(stream);
    this.decoder = decoder;
    this.filter = new PictureFilter(size);
  }

  DisplaySize size() {
    return size;
  }

  VideoLosses losses() {
    return losses;
  }

  boolean owns(int stream) {
    return stream == streamIndex;
  }

  void send(@Nullable AVPacket packet) {
    if (packet != null) {
      losses.packetRead(packet, clock);
    }
    decoder.send(packet);
    losses.packetsFailed(decoder.failures());
  }

  /** Delivers the next frame, if a decoded one is waiting. */
  boolean next(MediaSink sink) {
    while (decoder.receive(decoded)) {
      boolean damaged = (decoded.flags() & FLAG_CORRUPT) != 0;
      long expected = lastMicros < 0 ? 0 : lastMicros + losses.nominalIntervalMicros();
      long micros = Math.max(0, clock.toMicros(decoded.best_effort_timestamp(), expected));
      if (damaged) {
        losses.pictureDamaged();
      } else if (micros <= lastMicros) {
        losses.pictureOutOfOrder();
      } else {
        losses.pictureConcealed(decoded.decode_error_flags() != 0);
        if (deliver(micros, sink)) {
          return true;
        }
      }
      av_frame_unref(decoded);
    }
    losses.packetsFailed(decoder.failures());
    return false;
  }

  private boolean deliver(long micros, MediaSink sink) {
    long length = clock.lengthMicros(decoded.duration());
    try {
      if (!filter.convert(decoded, upright)) {
        losses.pictureDamaged();
        return false;
      }
      int stride = upright.linesize(0);
      copyPixels(stride * size.height());
      lastMicros = micros;
      losses.delivered(micros, length);
      sink.accept(Frame.bgr24(pixels, stride, size.width(), size.height(), micros));
      return true;
    } finally {
      av_frame_unref(decoded);
      av_frame_unref(upright);
    }
  }

  private void copyPixels(int bytes) {
    if (pixels.capacity() != bytes) {
      pixels = ByteBuffer.allocateDirect(bytes);
    }
    pixels.clear().put(upright.data(0).capacity(bytes).asByteBuffer()).flip();
  }

  @Override
  public void close() {
    filter.close();
    decoder.close();
    av_frame_free(decoded);
    av_frame_free(upright);
  }
}
