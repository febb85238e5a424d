package dev.ivas.media.internal;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** Samples that were decoded but not yet handed out; grows to the largest piece decoded at once. */
final class SampleQueue {
  private final boolean limited;
  private float[] samples = new float[4096];
  private int first;
  private int end;

  /** Limits samples to [-1, 1] and makes silence of what is no number, or keeps them. */
  SampleQueue(boolean limited) {
    this.limited = limited;
  }

  int size() {
    return end - first;
  }

  /** Adds samples. */
  void add(FloatBuffer added) {
    int count = added.remaining();
    makeRoom(count);
    for (int i = 0; i < count; i++) {
      float value = added.get();
      samples[end++] = limited ? limit(value) : value;
    }
  }

  private static float limit(float value) {
    return Float.isNaN(value) ? 0 : Math.max(-1, Math.min(1, value));
  }

  /** Takes out up to this many samples; the view is valid until the next call to {@link #add}. */
  FloatBuffer take(int most) {
    int count = Math.min(most, size());
    FloatBuffer taken = FloatBuffer.wrap(samples, first, count).slice();
    first += count;
    return taken;
  }

  private void makeRoom(int count) {
    if (end + count <= samples.length) {
      return;
    }
    int size = size();
    float[] target =
        size + count > samples.length
            ? new float[Math.max(2 * samples.length, size + count)]
            : samples;
    System.arraycopy(samples, first, target, 0, size);
    samples = target;
    first = 0;
    end = size;
  }

  @Override
  public String toString() {
    return "SampleQueue" + Arrays.toString(new int[] {first, end});
  }
}
