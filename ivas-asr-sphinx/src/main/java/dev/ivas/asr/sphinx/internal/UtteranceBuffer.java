package dev.ivas.asr.sphinx.internal;

import java.util.Arrays;

/**
 * Keeps one utterance as 16-bit samples until it ends; confined to one thread.
 *
 * <p>Both decoders subtract the cepstral mean of the whole utterance, for which they must have it:
 * a mean learnt on the way spoils the words at the beginning.
 */
final class UtteranceBuffer {
  private static final int FIRST_LENGTH = 1 << 16;
  private static final int SCALE = 1 << 15;

  private short[] samples = new short[FIRST_LENGTH];
  private int length;
  private boolean silent = true;

  /**
   * Appends samples.
   *
   * @param sound the array that holds them, each in [-1, 1]; what lies outside is clipped
   * @param from index of the first
   * @param to index after the last
   */
  public void append(float[] sound, int from, int to) {
    int needed = Math.addExact(length, to - from);
    if (needed > samples.length) {
      samples = Arrays.copyOf(samples, Math.max(needed, 2 * samples.length));
    }
    for (int i = from; i < to; i++) {
      int value = Math.max(-SCALE, Math.min(SCALE - 1, Math.round(sound[i] * SCALE)));
      samples[length++] = (short) value;
      silent &= value == 0;
    }
  }

  /** {@return whether there is nothing to hear, for no sample differs from 0} */
  public boolean isSilent() {
    return silent;
  }

  /** {@return the samples, of which {@link #length} count; valid until the next append} */
  public short[] samples() {
    return samples;
  }

  /** {@return how many samples there are} */
  public int length() {
    return length;
  }

  /** Forgets the utterance. */
  public void clear() {
    length = 0;
    silent = true;
  }
}
