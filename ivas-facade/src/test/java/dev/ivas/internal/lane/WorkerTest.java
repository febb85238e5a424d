package dev.ivas.internal.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.AnalysisCancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkerTest {
  @AfterEach
  void forgetInterrupt() {
    Thread.interrupted();
  }

  @Test
  void worksOffEverythingInOrder() {
    List<Integer> done = new ArrayList<>();
    Worker<Integer> worker = new Worker<>("test", 2, done::add);
    IntStream.range(0, 100).forEach(worker::put);
    worker.finish();
    assertThat(done).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void aFailureComesOutAndNobodyWaitsForEver() {
    Worker<Integer> worker =
        new Worker<>(
            "test",
            1,
            item -> {
              throw new IllegalStateException("item " + item);
            });
    assertThatThrownBy(
            () -> {
              IntStream.range(0, 100).forEach(worker::put);
              worker.finish();
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("item 0");
    worker.stop();
  }

  @Test
  void anOfferIsRefusedWhileTheQueueIsFull() {
    CountDownLatch gate = new CountDownLatch(1);
    Worker<Integer> worker = new Worker<>("test", 1, item -> await(gate));
    worker.put(0);
    worker.put(1);
    boolean taken = IntStream.range(2, 4).allMatch(worker::offer);
    assertThat(taken).isFalse();
    gate.countDown();
    worker.finish();
  }

  @Test
  void afterARefusalHalfOfTheQueueIsWorkedOffFirst() throws InterruptedException {
    Semaphore gate = new Semaphore(0);
    Semaphore begun = new Semaphore(0);
    Worker<Integer> worker =
        new Worker<>(
            "test",
            4,
            item -> {
              begun.release();
              gate.acquireUninterruptibly();
            });
    worker.put(0);
    begun.acquire();
    assertThat(IntStream.range(1, 5).allMatch(worker::offer)).isTrue();
    assertThat(worker.offer(5)).as("full").isFalse();
    gate.release();
    begun.acquire();
    assertThat(worker.offer(6)).as("three wait").isFalse();
    gate.release();
    begun.acquire();
    assertThat(worker.offer(7)).as("two wait").isTrue();
    assertThat(worker.offer(8)).as("three wait, and none was refused since").isTrue();
    gate.release(9);
    worker.finish();
  }

  @Test
  void theOldestThatWaitsGivesWayToTheLatest() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    List<Integer> done = new ArrayList<>();
    Worker<Integer> worker =
        new Worker<>(
            "test",
            2,
            item -> {
              begun.countDown();
              await(gate);
              done.add(item);
            });
    worker.put(0);
    begun.await();
    List<Integer> gaveWay = new ArrayList<>();
    IntStream.range(1, 6).forEach(item -> worker.putLatest(item).ifPresent(gaveWay::add));
    gate.countDown();
    worker.finish();
    assertThat(gaveWay).containsExactly(1, 2, 3);
    assertThat(done).containsExactly(0, 4, 5);
  }

  @Test
  void stoppingDropsWhatIsQueued() {
    CountDownLatch gate = new CountDownLatch(1);
    List<Integer> done = new ArrayList<>();
    Worker<Integer> worker =
        new Worker<>(
            "test",
            4,
            item -> {
              await(gate);
              done.add(item);
            });
    IntStream.range(0, 4).forEach(worker::put);
    Thread opener = new Thread(gate::countDown);
    opener.start();
    worker.stop();
    assertThat(done.size()).isLessThanOrEqualTo(4);
    assertThatThrownBy(() -> worker.put(9)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void afterTheEndNothingIsTakenAndNobodyWaits() {
    Worker<Integer> worker = new Worker<>("test", 1, item -> {});
    worker.finish();
    assertThatThrownBy(() -> worker.put(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> worker.offer(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(worker::finish).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anInterruptCancelsTheOneWhoWaits() {
    CountDownLatch gate = new CountDownLatch(1);
    Worker<Integer> worker = new Worker<>("test", 1, item -> await(gate));
    worker.put(0);
    Thread.currentThread().interrupt();
    assertThatThrownBy(worker::finish).isInstanceOf(AnalysisCancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    gate.countDown();
    worker.stop();
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
