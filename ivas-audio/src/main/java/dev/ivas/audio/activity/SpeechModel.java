package dev.ivas.audio.activity;

/**
 * Tells how likely each chunk of a stream is speech; it remembers the chunks before.
 *
 * <p>Confined to one thread and one stream.
 */
public interface SpeechModel extends AutoCloseable {
  /** Samples per second of the sound a model listens to. */
  int SAMPLE_RATE_HZ = 16_000;

  /** Samples in a chunk: 32 ms. */
  int CHUNK_LENGTH = 512;

  /**
   * Listens to the next chunks; several at once cost less than one by one and tell the same.
   *
   * @param chunks mono sound at 16 kHz, each sample in [-1, 1], shape [512 n], {@code n >= 1}; not
   *     kept
   * @return probability of speech per chunk, in [0, 1], shape [n]
   */
  float[] probabilities(float[] chunks);

  @Override
  void close();
}
