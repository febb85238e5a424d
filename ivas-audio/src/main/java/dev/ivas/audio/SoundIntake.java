package dev.ivas.audio;

import dev.ivas.audio.internal.Resampler;
import dev.ivas.core.media.PcmBuffer;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Turns buffers of any rate and any number of channels into mono sound at one rate, piece by piece.
 *
 * <p>Channels are averaged. Samples that are no finite numbers become 0 and are counted.
 */
final class SoundIntake {
  private static final int PIECE = 4096;

  private final int outputRateHz;
  private final Sink sink;
  private final double[] piece = new double[PIECE];
  private final double[] resampled = new double[PIECE];
  private int resampledCount;
  private int inputRateHz;
  private @Nullable Resampler resampler;
  private long invalidSamples;

  /** Receives pieces of mono sound; the array is reused. */
  @FunctionalInterface
  interface Sink {
    /** Takes samples {@code 0} to {@code count - 1}. */
    void piece(double[] samples, int count);
  }

  SoundIntake(int outputRateHz, Sink sink) {
    this.outputRateHz = outputRateHz;
    this.sink = sink;
  }

  /**
   * Takes a buffer.
   *
   * @throws IllegalArgumentException if its rate differs from that of the buffers before
   */
  void accept(PcmBuffer pcm) {
    if (inputRateHz == 0) {
      inputRateHz = pcm.sampleRateHz();
      resampler = inputRateHz == outputRateHz ? null : new Resampler(inputRateHz, outputRateHz);
    } else if (inputRateHz != pcm.sampleRateHz()) {
      throw new IllegalArgumentException(
          "the sound began with %d Hz, but a buffer has %d Hz: resample to one rate"
              .formatted(inputRateHz, pcm.sampleRateHz()));
    }
    FloatBuffer samples = pcm.samples();
    while (samples.hasRemaining()) {
      int count = Math.min(PIECE, samples.remaining() / pcm.channels());
      for (int i = 0; i < count; i++) {
        piece[i] = mono(samples, pcm.channels());
      }
      forward(count);
    }
  }

  /** Ends the sound. */
  void finish() {
    if (resampler != null) {
      resampler.finish(this::collect);
      flush();
    }
  }

  /** {@return how many samples were no finite numbers} */
  long invalidSamples() {
    return invalidSamples;
  }

  private double mono(FloatBuffer samples, int channels) {
    double sum = 0;
    for (int c = 0; c < channels; c++) {
      float value = samples.get();
      if (Float.isFinite(value)) {
        sum += value;
      } else {
        invalidSamples++;
      }
    }
    return sum / channels;
  }

  private void forward(int count) {
    if (resampler == null) {
      sink.piece(piece, count);
    } else {
      resampler.accept(piece, 0, count, this::collect);
    }
  }

  private void collect(double sample) {
    resampled[resampledCount++] = sample;
    if (resampledCount == resampled.length) {
      flush();
    }
  }

  private void flush() {
    sink.piece(resampled, resampledCount);
    resampledCount = 0;
  }
}
