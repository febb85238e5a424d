package dev.ivas.examples.web.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue in which owners take turns: who puts in many things delays only their own.
 * Thread-safe.
 *
 * @param <T> what waits
 */
public final class FairQueue<T> {
  private final int capacity;
  private final Map<String, Deque<T>> owners = new LinkedHashMap<>();
  private int size;
  private boolean closed;

  /**
   * Creates an empty queue.
   *
   * @param capacity the most that may wait, above 0
   */
  public FairQueue(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Puts something in.
   *
   * @param owner whose turn it takes
   * @param item what waits
   * @return false if the queue is full
   */
  public synchronized boolean offer(String owner, T item) {
    if (size >= capacity) {
      return false;
    }
    owners.computeIfAbsent(owner, any -> new ArrayDeque<>()).add(item);
    size++;
    notifyAll();
    return true;
  }

  /**
   * Takes what is next, and waits for it.
   *
   * @return the oldest of the owner whose turn it is; null once the queue is closed
   * @throws InterruptedException if the thread is interrupted
   */
  public synchronized @Nullable T take() throws InterruptedException {
    while (size == 0 && !closed) {
      wait();
    }
    if (closed) {
      return null;
    }
    String owner = owners.keySet().iterator().next();
    Deque<T> theirs = owners.remove(owner);
    if (theirs == null) {
      throw new IllegalStateException("an owner without a queue");
    }
    T next = theirs.remove();
    if (!theirs.isEmpty()) {
      owners.put(owner, theirs);
    }
    size--;
    return next;
  }

  /**
   * Takes something out of turn.
   *
   * @param item equal to what waits
   * @return false if it does not wait
   */
  public synchronized boolean remove(T item) {
    boolean found = owners.values().stream().anyMatch(theirs -> theirs.remove(item));
    owners.values().removeIf(Deque::isEmpty);
    if (found) {
      size--;
    }
    return found;
  }

  /**
   * Counts what one owner has in the queue.
   *
   * @param owner as it was put in
   * @return how many wait
   */
  public synchronized int waiting(String owner) {
    Deque<T> theirs = owners.get(owner);
    return theirs == null ? 0 : theirs.size();
  }

  /** Lets nobody wait any longer. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** {@return what waits, in the order of its turns} */
  public synchronized List<T> inOrder() {
    List<List<T>> lanes = new ArrayList<>();
    owners.values().forEach(theirs -> lanes.add(List.copyOf(theirs)));
    List<T> order = new ArrayList<>();
    for (int round = 0; order.size() < size; round++) {
      for (List<T> lane : lanes) {
        if (round < lane.size()) {
          order.add(lane.get(round));
        }
      }
    }
    return order;
  }
}
