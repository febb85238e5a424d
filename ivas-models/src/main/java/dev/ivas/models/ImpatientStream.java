package dev.ivas.models;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a server sends, given up when nothing comes for too long.
 *
 * <p>Java's client waits for a response's headers no longer than it is told, but for its content
 * for ever. Here the content is closed after so much silence, by which the waiting read fails.
 * Confined to one thread, but for that closing.
 */
final class ImpatientStream extends FilterInputStream {
  private final Duration silence;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "ivas-download-watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean givenUp;

  /**
   * Wraps a stream whose reads fail once it is closed.
   *
   * @param content closed with this
   * @param silence how long a read may wait for a byte
   */
  ImpatientStream(InputStream content, Duration silence) {
    super(content);
    this.silence = silence;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] piece, int from, int length) throws IOException {
    ScheduledFuture<?> end =
        watch.schedule(this::giveUp, silence.toMillis(), TimeUnit.MILLISECONDS);
    try {
      int count = in.read(piece, from, length);
      if (count < 0 && givenUp) {
        throw new IOException("closed");
      }
      return count;
    } catch (IOException e) {
      throw givenUp ? new IOException("nothing came for " + silence.toMillis() + " ms", e) : e;
    } finally {
      end.cancel(false);
    }
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    super.close();
  }

  private void giveUp() {
    givenUp = true;
    try {
      in.close();
    } catch (IOException e) {
      // The read that waits fails all the same.
    }
  }
}
