package dev.ivas.audio.internal;

import dev.ivas.core.feature.ScratchFile;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing list of floats, four bytes each; those that came long ago may lie in a file.
 *
 * <p>Confined to one thread.
 */
public final class FloatSeries {
  /** 64 KB: 164 s of one number every 10 ms. */
  private static final int BLOCK = 1 << 14;

  private final @Nullable ScratchFile file;
  private float[] latest = new float[256];
  private int size;
  private int inFile;
  private long[] starts = new long[16];
  private FloatBuffer read = FloatBuffer.allocate(0);
  private int readBlock = -1;

  /** Starts an empty list that stays in memory. */
  public FloatSeries() {
    this(null);
  }

  /**
   * Starts an empty list.
   *
   * @param file takes all but the latest 16,384 values, and must stay open; null keeps all in
   *     memory
   */
  public FloatSeries(@Nullable ScratchFile file) {
    this.file = file;
  }

  /**
   * Appends a value.
   *
   * @param value any float
   */
  public void add(double value) {
    if (file != null && size - inFile == BLOCK) {
      store(file);
    }
    if (size - inFile == latest.length) {
      latest = Arrays.copyOf(latest, 2 * latest.length);
    }
    latest[size++ - inFile] = (float) value;
  }

  /**
   * Returns one value; cheapest in increasing order.
   *
   * @param index in [0, size)
   * @return the value
   */
  public float get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index + " of " + size);
    }
    if (index >= inFile) {
      return latest[index - inFile];
    }
    if (index / BLOCK != readBlock) {
      load(index / BLOCK);
    }
    return read.get(index % BLOCK);
  }

  /** {@return how many values there are} */
  public int size() {
    return size;
  }

  /** {@return a copy of the values, widened} */
  public double[] toDoubles() {
    double[] copy = new double[size];
    for (int i = 0; i < size; i++) {
      copy[i] = get(i);
    }
    return copy;
  }

  private void store(ScratchFile target) {
    int block = inFile / BLOCK;
    if (block == starts.length) {
      starts = Arrays.copyOf(starts, 2 * block);
    }
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Float.BYTES);
    bytes.asFloatBuffer().put(latest);
    starts[block] = target.append(bytes);
    inFile = size;
  }

  private void load(int block) {
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Float.BYTES);
    if (file != null) {
      file.read(starts[block], bytes);
    }
    read = bytes.flip().asFloatBuffer();
    readBlock = block;
  }
}
