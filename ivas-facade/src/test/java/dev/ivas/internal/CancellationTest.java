package dev.ivas.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.AnalysisCancelledException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CancellationTest {
  @Test
  void withoutALimitItGoesOn() {
    assertThatCode(new Cancellation(Optional.empty())::check).doesNotThrowAnyException();
  }

  @Test
  void theDeadlineStopsIt() {
    Cancellation cancellation = new Cancellation(Optional.of(Duration.ofNanos(1)));
    assertThatThrownBy(cancellation::check)
        .isInstanceOf(AnalysisCancelledException.class)
        .hasMessageContaining("allow more time");
  }

  @Test
  void theLongestDeadlineStopsNothing() {
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
    assertThatCode(new Cancellation(Optional.of(longest))::check).doesNotThrowAnyException();
  }

  @Test
  void anInterruptStopsIt() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(new Cancellation(Optional.empty())::check)
        .isInstanceOf(AnalysisCancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void cancellingTheFutureStopsTheTask() throws InterruptedException {
    Cancellation cancellation = new Cancellation(Optional.empty());
    CountDownLatch stopped = new CountDownLatch(1);
    CompletableFuture<String> future =
        cancellation.run(
            "test",
            () -> {
              try {
                while (true) {
                  cancellation.check();
                }
              } finally {
                stopped.countDown();
              }
            });
    future.cancel(true);
    stopped.await();
    assertThat(future).isCancelled();
  }

  @Test
  void aFailureReachesTheFuture() {
    CompletableFuture<String> future =
        new Cancellation(Optional.empty())
            .run(
                "test",
                () -> {
                  throw new IllegalStateException("broken");
                });
    assertThatThrownBy(future::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("broken");
  }

  @Test
  void whatIsAwaitedComesThrough() {
    assertThat(new Cancellation(Optional.empty()).await(() -> "made")).isEqualTo("made");
  }

  @Test
  void aFailureOfWhatIsAwaitedComesThroughUnwrapped() {
    assertThatThrownBy(
            () ->
                new Cancellation(Optional.empty())
                    .await(
                        () -> {
                          throw new IllegalStateException("broken");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
  }

  @Test
  void theDeadlineInterruptsWhatIsAwaited() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Cancellation soon = new Cancellation(Optional.of(Duration.ofMillis(100)));
    assertThatThrownBy(
            () ->
                soon.await(
                    () -> {
                      try {
                        return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                      } catch (InterruptedException e) {
                        interrupted.countDown();
                        return false;
                      }
                    }))
        .isInstanceOf(AnalysisCancelledException.class);
    interrupted.await();
  }
}
