package dev.ivas.examples.webcam;

import dev.ivas.core.media.MediaSink;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.bytedeco.javacv.Frame;

/** Makes frames of a camera's pictures; confined to one thread. */
final class PictureConverter implements Capture.Converter {
  private final MediaClock clock;
  private long lastMicros = -1;

  PictureConverter(MediaClock clock) {
    this.clock = clock;
  }

  @Override
  public Consumer<MediaSink> convert(Frame grabbed) {
    if (grabbed.image == null) {
      return sink -> {};
    }
    long micros = Math.max(lastMicros + 1, clock.micros());
    lastMicros = micros;
    dev.ivas.core.media.Frame frame =
        dev.ivas.core.media.Frame.bgr24(
                (ByteBuffer) grabbed.image[0],
                grabbed.imageStride,
                grabbed.imageWidth,
                grabbed.imageHeight,
                micros)
            .copy();
    return sink -> sink.accept(frame);
  }
}
