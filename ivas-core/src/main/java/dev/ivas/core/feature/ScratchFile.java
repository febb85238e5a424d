package dev.ivas.core.feature;

import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.IvasException;
import dev.ivas.core.error.RetriableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of numbers that would not fit in memory over hours, in a temporary file.
 *
 * <p>The file lies in {@code java.io.tmpdir}, comes into being with the first block, is readable by
 * its owner alone, and is gone when this is closed or the process ends, however it ends. Confined
 * to one thread.
 */
public final class ScratchFile implements AutoCloseable {
  private static final String FOLDER = "java.io.tmpdir";

  private @Nullable FileChannel channel;
  private long bytes;
  private boolean closed;

  /**
   * Writes a block.
   *
   * @param block from its position to its limit, which it stands at afterwards
   * @return where the block begins, for {@link #read}
   * @throws RetriableException if the file cannot be written
   * @throws AnalysisCancelledException if the thread is interrupted, which ends the file
   */
  public long append(ByteBuffer block) {
    long start = bytes;
    try {
      FileChannel open = opened();
      while (block.hasRemaining()) {
        bytes += open.write(block, bytes);
      }
    } catch (IOException e) {
      throw failed("write numbers of the interview to", e);
    }
    return start;
  }

  /**
   * Reads a block back.
   *
   * @param start where it begins
   * @param target filled from its position to its limit
   * @throws RetriableException if the file cannot be read
   * @throws AnalysisCancelledException if the thread is interrupted, which ends the file
   */
  public void read(long start, ByteBuffer target) {
    long next = start;
    try {
      FileChannel open = opened();
      while (target.hasRemaining()) {
        int read = open.read(target, next);
        if (read < 0) {
          throw new IOException("the file ends at " + next);
        }
        next += read;
      }
    } catch (IOException e) {
      throw failed("read numbers of the interview from", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw failed("close", e);
      }
    }
  }

  private static IvasException failed(String what, IOException cause) {
    if (cause instanceof ClosedByInterruptException) {
      return new AnalysisCancelledException("The thread was interrupted.", cause);
    }
    return new RetriableException(
        "Could not "
            + what
            + " a temporary file in "
            + System.getProperty(FOLDER)
            + "; free space there, or name another folder with -D"
            + FOLDER
            + ".",
        cause);
  }

  private FileChannel opened() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      if (closed) {
        throw new IllegalStateException("the temporary file of this interview is closed");
      }
      Path file = Files.createTempFile(Path.of(System.getProperty(FOLDER)), "ivas-", ".scratch");
      open =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      channel = open;
    }
    return open;
  }
}
