package dev.ivas.examples.cli;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.PcmBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;

/** Gathers the whole sound of a file; gaps between pieces are closed. */
final class SoundCollector implements MediaSink {
  private double[] samples = new double[1 << 16];
  private int length;
  private int sampleRateHz;

  @Override
  public void accept(Frame frame) {}

  @Override
  public void accept(PcmBuffer pcm) {
    sampleRateHz = pcm.sampleRateHz();
    FloatBuffer piece = pcm.samples();
    int needed = Math.addExact(length, piece.remaining());
    if (needed > samples.length) {
      samples = Arrays.copyOf(samples, Math.max(needed, Math.multiplyExact(2, samples.length)));
    }
    while (piece.hasRemaining()) {
      samples[length++] = piece.get();
    }
  }

  /** Returns all samples, or an empty array. */
  double[] samples() {
    return Arrays.copyOf(samples, length);
  }

  /** Returns samples a second, or 0 where there was no sound. */
  int sampleRateHz() {
    return sampleRateHz;
  }
}
