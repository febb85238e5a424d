package dev.ivas.examples.webcam;

import java.util.function.LongSupplier;

/** The clock of a session: microseconds since it began; thread-safe. */
final class MediaClock {
  private final LongSupplier nanoTime;
  private final long start;

  MediaClock(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  long micros() {
    return (nanoTime.getAsLong() - start) / 1000;
  }
}
