package dev.ivas.examples.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairQueueTest {
  @Test
  void ownersTakeTurns() throws InterruptedException {
    FairQueue<String> queue = new FairQueue<>(10);
    for (String item : List.of("a1", "a2", "a3", "b1", "c1", "b2")) {
      assertThat(queue.offer(item.substring(0, 1), item)).isTrue();
    }
    assertThat(queue.inOrder()).containsExactly("a1", "b1", "c1", "a2", "b2", "a3");
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      taken.add(queue.take());
    }
    assertThat(taken).containsExactly("a1", "b1", "c1", "a2", "b2", "a3");
  }

  @Test
  void whatIsFullRefusesAndWhatIsRemovedMakesRoom() throws InterruptedException {
    FairQueue<String> queue = new FairQueue<>(2);
    queue.offer("a", "a1");
    queue.offer("a", "a2");
    assertThat(queue.offer("b", "b1")).isFalse();
    assertThat(queue.waiting("a")).isEqualTo(2);
    assertThat(queue.waiting("b")).isZero();
    assertThat(queue.remove("a1")).isTrue();
    assertThat(queue.remove("a1")).isFalse();
    assertThat(queue.offer("b", "b1")).isTrue();
    assertThat(queue.take()).isEqualTo("a2");
  }

  @Test
  void nobodyWaitsAtAClosedQueue() throws InterruptedException {
    FairQueue<String> queue = new FairQueue<>(2);
    queue.close();
    assertThat(queue.take()).isNull();
  }
}
