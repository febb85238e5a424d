package dev.ivas.core.feature;

import dev.ivas.core.error.RetriableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of a {@link FeatureSeries}; above 64 MB they go to a temporary file.
 *
 * <p>Confined to one thread. Closing it drops the rows.
 */
public final class FeatureSeriesRecorder implements FeatureSeries {
  private static final int CHUNK_BYTES = 1 << 20;
  private static final int CHUNKS_IN_MEMORY = 64;

  private final List<String> columns;
  private final int rowBytes;
  private final int rowsPerChunk;
  private final List<ByteBuffer> chunks = new ArrayList<>();
  private @Nullable FileChannel spill;
  private long spilledRows;
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
    this.rowsPerChunk = Math.max(1, CHUNK_BYTES / rowBytes);
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
    ByteBuffer chunk = chunkWithRoom();
    chunk.putLong(timestampMicros);
    for (float value : values) {
      chunk.putFloat(value);
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
    chunks.clear();
    if (spill != null) {
      try {
        spill.close();
      } catch (IOException e) {
        throw new RetriableException("Could not close the temporary file of a timeline.", e);
      } finally {
        spill = null;
      }
    }
  }

  private ByteBuffer chunkWithRoom() {
    ByteBuffer last = chunks.isEmpty() ? null : chunks.get(chunks.size() - 1);
    if (last != null && last.remaining() >= rowBytes) {
      return last;
    }
    if (chunks.size() == CHUNKS_IN_MEMORY) {
      spillChunks();
    }
    ByteBuffer fresh = ByteBuffer.allocate(rowBytes * rowsPerChunk);
    chunks.add(fresh);
    return fresh;
  }

  private void spillChunks() {
    try {
      if (spill == null) {
        Path file = Files.createTempFile("ivas-series", ".bin");
        spill =
            FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
      }
      for (ByteBuffer chunk : chunks) {
        chunk.flip();
        spilledRows += chunk.remaining() / rowBytes;
        while (chunk.hasRemaining()) {
          spill.write(chunk);
        }
      }
      chunks.clear();
    } catch (IOException e) {
      throw new RetriableException(
          "Could not write the timeline to a temporary file; is the disk full?", e);
    }
  }

  /** Reads the temporary file block by block, then the chunks still in memory. */
  private final class StoredRows implements Cursor {
    private final float[] values = new float[columns.size()];
    private final @Nullable ByteBuffer fileBlock =
        spill == null ? null : ByteBuffer.allocate(rowBytes * rowsPerChunk);
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long fileOffset;
    private int nextChunk;
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
      FileChannel file = spill;
      if (file != null && fileBlock != null && fileOffset < spilledRows * rowBytes) {
        block = fileBlock;
        readFile(file, block);
        return true;
      }
      if (nextChunk == chunks.size()) {
        return false;
      }
      block = chunks.get(nextChunk++).duplicate().flip();
      return true;
    }

    private void readFile(FileChannel file, ByteBuffer target) {
      target.clear();
      target.limit((int) Math.min(target.capacity(), spilledRows * rowBytes - fileOffset));
      try {
        while (target.hasRemaining()) {
          int read = file.read(target, fileOffset);
          if (read < 0) {
            throw new IOException("the temporary file of a timeline was cut short");
          }
          fileOffset += read;
        }
      } catch (IOException e) {
        throw new RetriableException("Could not read the timeline's temporary file.", e);
      }
      target.flip();
    }
  }
}
