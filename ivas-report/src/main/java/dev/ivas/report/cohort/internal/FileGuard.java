package dev.ivas.report.cohort.internal;

import dev.ivas.core.error.RetriableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Holds an empty file that only one thread of one process can hold; a killed process lets it go.
 *
 * <p>It is not the database itself that is locked, for that file is replaced while it is held.
 */
final class FileGuard implements AutoCloseable {
  private static final int PAUSE_MILLIS = 20;

  private final FileChannel channel;

  private FileGuard(FileChannel channel) {
    this.channel = channel;
  }

  static FileGuard take(Path file, Duration patience) {
    long start = System.nanoTime();
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        while (tryLock(channel) == null) {
          if (System.nanoTime() - start >= patience.toNanos()) {
            throw new RetriableException(
                "The cohort store is in use by another process or thread (it holds %s); try again"
                        .formatted(file)
                    + " when that one is done.");
          }
          Thread.sleep(PAUSE_MILLIS);
        }
        return new FileGuard(channel);
      } catch (IOException | RuntimeException | InterruptedException e) {
        channel.close();
        throw e;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetriableException("Interrupted while waiting for the cohort store.", e);
    } catch (IOException e) {
      throw new RetriableException(
          "Could not lock %s; is the folder there and writable?".formatted(file), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new RetriableException("Could not let go of the cohort store's lock.", e);
    }
  }
}
