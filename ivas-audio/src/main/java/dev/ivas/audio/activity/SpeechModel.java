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
   * Listens to the next chunk.
   *
   * @param chunk mono sound at 16 kHz, each sample in [-1, 1], shape [512]; not kept
   * @return probability of speech, in [0, 1]
   */
  double probability(float[] chunk);

  @Override
  void close();
}
