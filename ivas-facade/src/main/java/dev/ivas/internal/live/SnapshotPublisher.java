package dev.ivas.internal.live;

import dev.ivas.core.live.LiveSnapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands snapshots to whoever listens, on a thread of its own: a slow listener misses some and holds
 * up nobody. Thread-safe.
 */
public final class SnapshotPublisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotPublisher.class);
  private static final int WAITING = 8;
  private static final long LAST_WORDS_SECONDS = 2;

  private final ExecutorService thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          SnapshotPublisher::daemon,
          // Who subscribes after the end is told of it by their own thread.
          (task, ended) -> task.run());
  private final SubmissionPublisher<LiveSnapshot> publisher =
      new SubmissionPublisher<>(thread, WAITING);

  private static Thread daemon(Runnable task) {
    Thread fresh = new Thread(task, "ivas-snapshots");
    fresh.setDaemon(true);
    return fresh;
  }

  /** {@return where to subscribe; completes when the interview ends} */
  public Flow.Publisher<LiveSnapshot> snapshots() {
    return publisher;
  }

  /**
   * Subscribes a listener.
   *
   * @param listener is told nothing more once it has thrown
   */
  public void listen(Consumer<LiveSnapshot> listener) {
    CompletableFuture<Void> unused =
        publisher
            .consume(listener)
            .whenComplete(
                (done, failure) -> {
                  if (failure != null) {
                    LOG.warn(
                        "A listener of a live interview failed and is told nothing more.", failure);
                  }
                });
  }

  /**
   * Hands a snapshot on.
   *
   * @param snapshot left out for those who have not yet taken the ones before
   */
  public void offer(LiveSnapshot snapshot) {
    if (!publisher.isClosed()) {
      publisher.offer(snapshot, null);
    }
  }

  /** Ends all subscriptions, after what waits has been taken. */
  @Override
  public void close() {
    publisher.close();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
