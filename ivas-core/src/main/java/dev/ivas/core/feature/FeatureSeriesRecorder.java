package dev.ivas.core.feature;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Collects the rows of a {@link FeatureSeries}; above a quarter of a megabyte they go to a
 * temporary file, so that an interview of hours takes no more memory than one of minutes.
 *
 * <p>Confined to one thread. Closing it drops the rows.
 */
public final class FeatureSeriesRecorder implements FeatureSeries {
  private static final int BLOCK_BYTES = 1 << 18;

  private final List<String> columns;
  private final int rowBytes;
  private final ScratchFile file = new ScratchFile();
  private ByteBuffer latest;
  private long fileBytes;
  private long rows;
  private long lastMicros = Long.MIN_VALUE;

  /**
   * Starts an empty series.
   *
   * @param columns names of the columns, at least one
   */
  public FeatureSeriesRecorder(List<String> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a series needs at least one column");
    }
    this.columns = List.copyOf(columns);
    this.rowBytes = Long.BYTES + Float.BYTES * columns.size();
    this.latest = block();
  }

  /**
   * Adds a row.
   *
   * @param timestampMicros its time, in microseconds, above that of the row before
   * @param values one value a column, NaN where absent
   * @throws IllegalArgumentException if the time goes back or the count of values is wrong
   */
  public void add(long timestampMicros, float... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row needs " + columns.size() + " values, but got " + values.length);
    }
    if (rows > 0 && timestampMicros <= lastMicros) {
      throw new IllegalArgumentException(
          "times must increase, but " + timestampMicros + " follows " + lastMicros);
    }
    if (latest.remaining() < rowBytes) {
      file.append(latest.flip());
      fileBytes += latest.limit();
      latest.clear();
    }
    latest.putLong(timestampMicros);
    for (float value : values) {
      latest.putFloat(value);
    }
    lastMicros = timestampMicros;
    rows++;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public Cursor cursor() {
    return new StoredRows();
  }

  @Override
  public void close() {
    file.close();
    fileBytes = 0;
    latest = ByteBuffer.allocate(0);
  }

  private ByteBuffer block() {
    return ByteBuffer.allocate(rowBytes * Math.max(1, BLOCK_BYTES / rowBytes));
  }

  /** Reads the temporary file block by block, then the rows still in memory. */
  private final class StoredRows implements Cursor {
    private final float[] values = new float[columns.size()];
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long nextByte;
    private boolean inMemory;
    private long timestampMicros;

    @Override
    public boolean next() {
      if (!block.hasRemaining() && !nextBlock()) {
        return false;
      }
      timestampMicros = block.getLong();
      for (int i = 0; i < values.length; i++) {
        values[i] = block.getFloat();
      }
      return true;
    }

    @Override
    public long timestampMicros() {
      return timestampMicros;
    }

    @Override
    public float[] values() {
      return values;
    }

    private boolean nextBlock() {
      if (nextByte < fileBytes) {
        block = nextByte == 0 ? block() : block.clear();
        file.read(nextByte, block);
        nextByte += block.flip().remaining();
        return true;
      }
      if (inMemory) {
        return false;
      }
      inMemory = true;
      block = latest.duplicate().flip();
      return block.hasRemaining();
    }
  }
}
