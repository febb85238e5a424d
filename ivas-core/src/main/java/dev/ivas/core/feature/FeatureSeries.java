package dev.ivas.core.feature;

import java.util.List;

/**
 * Vectors of one schema over time, one row a frame; may lie in a temporary file until closed.
 *
 * <p>Values are stored as 32-bit floats; NaN means the value is absent in that row. Safe to read
 * from one thread at a time.
 */
public interface FeatureSeries extends AutoCloseable {
  /** Receives one row. */
  @FunctionalInterface
  interface RowVisitor {
    /**
     * Takes one row.
     *
     * @param timestampMicros the row's time, in microseconds
     * @param values one value a column, NaN where absent; reused for the next row
     */
    void row(long timestampMicros, float[] values);
  }

  /** Walks over the rows, one at a time; starts before the first. */
  interface Cursor {
    /** {@return whether there is a next row; if so, the cursor now stands on it} */
    boolean next();

    /** {@return the time of the row it stands on, in microseconds} */
    long timestampMicros();

    /** {@return one value a column, NaN where absent; reused for the next row} */
    float[] values();
  }

  /** {@return the names of the columns, with the field's own names (OpenFace, py-feat)} */
  List<String> columns();

  /** {@return how many rows there are} */
  long rows();

  /** {@return a new cursor, for reading several series side by side; valid until rows are added} */
  Cursor cursor();

  /**
   * Visits all rows in the order of their time.
   *
   * @param visitor called once a row
   */
  default void forEach(RowVisitor visitor) {
    Cursor cursor = cursor();
    while (cursor.next()) {
      visitor.row(cursor.timestampMicros(), cursor.values());
    }
  }

  @Override
  void close();
}
