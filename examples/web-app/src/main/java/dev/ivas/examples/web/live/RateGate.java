package dev.ivas.examples.web.live;

import java.util.function.LongSupplier;

/**
 * Lets so many things through in a second, and a second's worth at once after a rest: a browser
 * that sends more takes no time from the others. Confined to one thread at a time.
 */
final class RateGate {
  private static final long SECOND_NANOS = 1_000_000_000;

  private final long everyNanos;
  private final LongSupplier nanoTime;
  private long freeNanos;

  RateGate(int perSecond, LongSupplier nanoTime) {
    this.everyNanos = SECOND_NANOS / perSecond;
    this.nanoTime = nanoTime;
    this.freeNanos = nanoTime.getAsLong() - SECOND_NANOS;
  }

  boolean passes() {
    long now = nanoTime.getAsLong();
    freeNanos = Math.max(freeNanos, now - SECOND_NANOS);
    if (freeNanos > now) {
      return false;
    }
    freeNanos += everyNanos;
    return true;
  }
}
