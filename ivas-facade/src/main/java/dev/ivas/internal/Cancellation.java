package dev.ivas.internal;

import dev.ivas.core.error.AnalysisCancelledException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Stops one analysis: by its future, by an interrupt, or when its time is up; thread-safe. */
public final class Cancellation {
  private static final long POLL_MILLIS = 50;

  private final Optional<Duration> limit;
  private final long startNanos = System.nanoTime();
  private volatile boolean cancelled;

  /**
   * Starts the time of an analysis.
   *
   * @param limit longest time it may take; empty for no limit
   */
  public Cancellation(Optional<Duration> limit) {
    this.limit = limit;
  }

  /**
   * Runs a task on a thread of its own that the future's {@code cancel} stops.
   *
   * @param <T> what it makes
   * @param threadName for people who look at threads
   * @param task calls {@link #check} now and then
   * @return its future
   */
  public <T> CompletableFuture<T> run(String threadName, Supplier<T> task) {
    CompletableFuture<T> future =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            cancelled = true;
            return super.cancel(mayInterruptIfRunning);
          }
        };
    Thread thread = new Thread(() -> complete(future, task), threadName);
    thread.setDaemon(true);
    thread.start();
    return future;
  }

  @SuppressWarnings("CatchingUnchecked") // the future carries whatever went wrong to its reader
  private static <T> void complete(CompletableFuture<T> future, Supplier<T> task) {
    try {
      future.complete(task.get());
    } catch (RuntimeException | Error e) {
      future.completeExceptionally(e);
    }
  }

  /**
   * Does something that can take long, such as asking a server; when the analysis is stopped
   * meanwhile, it is interrupted and left to itself.
   *
   * @param <T> what it makes
   * @param task ends soon when its thread is interrupted
   * @return what it made
   * @throws AnalysisCancelledException as {@link #check}
   */
  <T> T await(Supplier<T> task) {
    FutureTask<T> future = new FutureTask<>(task::get);
    Thread thread = new Thread(future, "ivas-waiting");
    thread.setDaemon(true);
    thread.start();
    try {
      return result(future);
    } finally {
      future.cancel(true);
    }
  }

  private <T> T result(FutureTask<T> future) {
    while (true) {
      check();
      try {
        return future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // Not yet: look whether it may go on.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException e) {
        throw unwrapped(e);
      }
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(e.getCause());
  }

  /**
   * Returns if the analysis may go on.
   *
   * @throws AnalysisCancelledException if it was cancelled, interrupted or has run out of time
   */
  void check() {
    if (cancelled || Thread.currentThread().isInterrupted()) {
      throw new AnalysisCancelledException("The analysis was cancelled; no report was made.");
    }
    if (limit.isPresent()
        && Duration.ofNanos(System.nanoTime() - startNanos).compareTo(limit.get()) > 0) {
      throw new AnalysisCancelledException(
          "The analysis did not end within "
              + limit.get().toMillis() / 1000.0
              + " s; allow more time.");
    }
  }
}
