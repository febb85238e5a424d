package dev.ivas.examples.webcam;

import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.PcmBuffer;
import java.nio.FloatBuffer;
import java.util.function.Consumer;
import org.bytedeco.javacv.Frame;

/**
 * Makes pieces of a microphone's sound; confined to one thread.
 *
 * <p>Samples follow one another without a gap while the microphone's clock and this computer's
 * agree within 200 ms; beyond, sound was lost, and the next piece is put where it was heard.
 */
final class SoundConverter implements Capture.Converter {
  private static final long TOLERANCE_MICROS = 200_000;

  private final MediaClock clock;
  private final int sampleRateHz;
  private long nextMicros = -1;

  SoundConverter(MediaClock clock, int sampleRateHz) {
    this.clock = clock;
    this.sampleRateHz = sampleRateHz;
  }

  @Override
  public Consumer<MediaSink> convert(Frame grabbed) {
    if (grabbed.samples == null) {
      return sink -> {};
    }
    FloatBuffer heard = (FloatBuffer) grabbed.samples[0];
    float[] samples = new float[heard.remaining()];
    heard.duplicate().get(samples);
    long length = samples.length * 1_000_000L / sampleRateHz;
    long began = Math.max(0, clock.micros() - length);
    long start = began - nextMicros > TOLERANCE_MICROS || nextMicros < 0 ? began : nextMicros;
    nextMicros = start + length;
    PcmBuffer pcm = PcmBuffer.mono(samples, sampleRateHz, start);
    return sink -> sink.accept(pcm);
  }
}
