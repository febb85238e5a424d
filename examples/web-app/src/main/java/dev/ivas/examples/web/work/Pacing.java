package dev.ivas.examples.web.work;

import java.util.function.BooleanSupplier;

/**
 * Slows the analysis of a recording while somebody is interviewed live: for each stretch of work it
 * rests as long again, so that it takes about half the time it could. Confined to one analysis.
 */
final class Pacing {
  private static final long LONGEST_REST_MILLIS = 2000;

  private final BooleanSupplier giveWay;
  private long workedFromNanos = System.nanoTime();

  Pacing(BooleanSupplier giveWay) {
    this.giveWay = giveWay;
  }

  /** Rests if others need the processor; an interrupt ends the rest and stays set. */
  void rest() {
    if (giveWay.getAsBoolean()) {
      long worked = (System.nanoTime() - workedFromNanos) / 1_000_000;
      try {
        Thread.sleep(Math.min(worked, LONGEST_REST_MILLIS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    workedFromNanos = System.nanoTime();
  }
}
