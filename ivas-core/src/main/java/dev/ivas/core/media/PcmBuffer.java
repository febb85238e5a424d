package dev.ivas.core.media;

import dev.ivas.core.time.TimeSpan;
import java.nio.FloatBuffer;

/**
 * A piece of decoded sound with its time.
 *
 * <p>Samples of several channels are interleaved. The view handed out is read-only and valid until
 * the {@code accept} that received the buffer returns.
 */
public final class PcmBuffer {
  private final FloatBuffer samples;
  private final int sampleRateHz;
  private final int channels;
  private final long timestampMicros;

  /**
   * Wraps samples; nothing is copied.
   *
   * @param samples interleaved, each in [-1, 1], read from position 0 to the limit; a whole number
   *     of samples per channel
   * @param sampleRateHz samples a second and channel, 4,000 to 384,000
   * @param channels 1 for mono, at most 32
   * @param timestampMicros when the first sample is heard, in microseconds
   * @throws IllegalArgumentException if a range above is broken
   */
  public PcmBuffer(FloatBuffer samples, int sampleRateHz, int channels, long timestampMicros) {
    if (sampleRateHz < 4_000 || sampleRateHz > 384_000) {
      throw new IllegalArgumentException(
          "sampleRateHz must be 4000 to 384000, but is " + sampleRateHz);
    }
    if (channels < 1 || channels > 32 || samples.limit() % channels != 0) {
      throw new IllegalArgumentException(
          "%d samples cannot be %d channels (1 to 32)".formatted(samples.limit(), channels));
    }
    this.samples = samples.asReadOnlyBuffer().rewind();
    this.sampleRateHz = sampleRateHz;
    this.channels = channels;
    this.timestampMicros = timestampMicros;
  }

  /**
   * Wraps mono samples; nothing is copied.
   *
   * @param samples each in [-1, 1]
   * @param sampleRateHz samples a second
   * @param timestampMicros when the first sample is heard, in microseconds
   * @return the buffer
   */
  public static PcmBuffer mono(float[] samples, int sampleRateHz, long timestampMicros) {
    return new PcmBuffer(FloatBuffer.wrap(samples), sampleRateHz, 1, timestampMicros);
  }

  /** {@return a fresh read-only view of the interleaved samples, from position 0 to its limit} */
  public FloatBuffer samples() {
    return samples.duplicate();
  }

  /** {@return samples per channel} */
  public int length() {
    return samples.limit() / channels;
  }

  /** {@return samples a second and channel} */
  public int sampleRateHz() {
    return sampleRateHz;
  }

  /** {@return how many channels are interleaved} */
  public int channels() {
    return channels;
  }

  /** {@return when the first sample is heard, in microseconds on the media clock} */
  public long timestampMicros() {
    return timestampMicros;
  }

  /** {@return when the sample after the last would be heard, in microseconds} */
  public long endMicros() {
    return timestampMicros + length() * TimeSpan.MICROS_PER_SECOND / sampleRateHz;
  }

  /** {@return the same sound in memory of its own, valid for as long as it is referenced} */
  public PcmBuffer copy() {
    FloatBuffer own = FloatBuffer.allocate(samples.limit());
    own.put(samples()).flip();
    return new PcmBuffer(own, sampleRateHz, channels, timestampMicros);
  }

  @Override
  public String toString() {
    return "PcmBuffer[%d samples, %d Hz, %d channels at %d us]"
        .formatted(length(), sampleRateHz, channels, timestampMicros);
  }
}
