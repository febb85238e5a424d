package dev.ivas.report.internal;

import dev.ivas.core.feature.FeatureSeries;
import java.util.Arrays;
import java.util.List;

/** One series read along with others: hands out the row that tells of an instant. */
public final class TimedRows {
  private final List<String> columns;
  private final FeatureSeries.Cursor cursor;
  private final float[] absent;
  private final float[] latest;
  private long latestMicros = Long.MIN_VALUE;
  private boolean ahead;

  /**
   * Starts before the first row.
   *
   * @param series to be read
   */
  public TimedRows(FeatureSeries series) {
    columns = series.columns();
    cursor = series.cursor();
    absent = new float[columns.size()];
    Arrays.fill(absent, Float.NaN);
    latest = absent.clone();
    ahead = cursor.next();
  }

  /** {@return the names of the columns} */
  public List<String> columns() {
    return columns;
  }

  /** {@return the time of the first row not yet passed, or {@link Long#MAX_VALUE}} */
  public long nextMicros() {
    return ahead ? cursor.timestampMicros() : Long.MAX_VALUE;
  }

  /**
   * Passes all rows up to an instant and returns the last of them, if it is fresh enough.
   *
   * @param micros the instant; never goes back from call to call
   * @param holdMicros how much older the row may be
   * @return its values, or NaN throughout; valid until the next call
   */
  public float[] valuesAt(long micros, long holdMicros) {
    while (nextMicros() <= micros) {
      latestMicros = cursor.timestampMicros();
      System.arraycopy(cursor.values(), 0, latest, 0, latest.length);
      ahead = cursor.next();
    }
    boolean fresh = latestMicros != Long.MIN_VALUE && micros - latestMicros <= holdMicros;
    return fresh ? latest : absent;
  }
}
