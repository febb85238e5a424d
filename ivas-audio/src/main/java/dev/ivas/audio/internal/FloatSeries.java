package dev.ivas.audio.internal;

import java.util.Arrays;

/** A growing list of floats, four bytes each. Confined to one thread. */
public final class FloatSeries {
  private float[] values = new float[256];
  private int size;

  /**
   * Appends a value.
   *
   * @param value any float
   */
  public void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = (float) value;
  }

  /**
   * Returns one value.
   *
   * @param index in [0, size)
   * @return the value
   */
  public float get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index + " of " + size);
    }
    return values[index];
  }

  /** {@return how many values there are} */
  public int size() {
    return size;
  }

  /** {@return a copy of the values, widened} */
  public double[] toDoubles() {
    double[] copy = new double[size];
    for (int i = 0; i < size; i++) {
      copy[i] = values[i];
    }
    return copy;
  }
}
