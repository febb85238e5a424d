package dev.ivas.internal.lane;

import dev.ivas.core.error.AnalysisCancelledException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A thread that works off a bounded queue in order.
 *
 * <p>After a failure it goes on emptying the queue, so that nobody waits for ever; the failure
 * comes out at the next {@link #put}, or at the end. Fed by one thread.
 *
 * @param <T> what it works on
 */
final class Worker<T> {
  private static final long POLL_MILLIS = 20;

  private final BlockingQueue<Optional<T>> queue;
  private final Consumer<T> work;
  private final Thread thread;
  private volatile @Nullable Throwable failure;
  private volatile boolean discarding;
  private final int halfFull;
  private boolean behind;
  private boolean ended;

  Worker(String name, int capacity, Consumer<T> work) {
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.halfFull = capacity / 2;
    this.work = work;
    this.thread = new Thread(this::loop, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Hands over an item, waiting for room. */
  void put(T item) {
    requireOpen();
    rethrow();
    enqueue(Optional.of(item));
  }

  /**
   * Hands over an item if there is room; where there was none, not before half of the queue is
   * worked off, so that what is left out is one long stretch and not many short ones.
   */
  boolean offer(T item) {
    requireOpen();
    rethrow();
    behind = behind && queue.size() > halfFull;
    behind = behind || !queue.offer(Optional.of(item));
    return !behind;
  }

  /** Hands over an item; where there is no room, the one that has waited longest gives way. */
  Optional<T> putLatest(T item) {
    requireOpen();
    rethrow();
    Optional<T> gaveWay = Optional.empty();
    while (!queue.offer(Optional.of(item))) {
      Optional<T> oldest = queue.poll();
      // None if the thread has just taken it.
      if (oldest != null) {
        gaveWay = oldest;
      }
    }
    return gaveWay;
  }

  /** Waits until all items are worked off; nothing can be put afterwards. */
  void finish() {
    requireOpen();
    ended = true;
    enqueue(Optional.empty());
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw interrupted();
    }
    rethrow();
  }

  /** Ends the thread without working off what is queued; returns when it has ended. */
  void stop() {
    ended = true;
    discarding = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      queue.offer(Optional.empty());
      try {
        thread.join(POLL_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void requireOpen() {
    if (ended) {
      throw new IllegalStateException("this interview has ended: open another session");
    }
  }

  private void enqueue(Optional<T> item) {
    try {
      queue.put(item);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static AnalysisCancelledException interrupted() {
    Thread.currentThread().interrupt();
    return new AnalysisCancelledException("The analysis was cancelled; no report was made.");
  }

  private void rethrow() {
    Throwable cause = failure;
    if (cause instanceof RuntimeException runtime) {
      throw runtime;
    }
    if (cause instanceof Error error) {
      throw error;
    }
  }

  private void loop() {
    try {
      for (Optional<T> item = queue.take(); item.isPresent(); item = queue.take()) {
        workOn(item.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void workOn(T item) {
    if (discarding || failure != null) {
      return;
    }
    try {
      work.accept(item);
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }
}
