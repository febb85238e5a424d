package dev.ivas.internal.lane;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Adds up the time each stage takes; thread-safe. Its figures never enter a report. */
public final class StageTimer {
  private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();

  /** Adds the time that work takes to its stage. */
  public void time(String stage, Runnable work) {
    time(
        stage,
        () -> {
          work.run();
          return stage;
        });
  }

  /** Adds the time that work takes to its stage, and returns what it gives. */
  public <T> T time(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      nanos.computeIfAbsent(stage, name -> new LongAdder()).add(System.nanoTime() - start);
    }
  }

  /** Returns seconds by stage, sorted by name. */
  public Map<String, Double> seconds() {
    Map<String, Double> seconds = new TreeMap<>();
    nanos.forEach((stage, sum) -> seconds.put(stage, Math.round(sum.sum() / 1e6) / 1e3));
    return seconds;
  }
}
