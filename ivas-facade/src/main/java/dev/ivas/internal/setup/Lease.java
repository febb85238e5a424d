package dev.ivas.internal.setup;

import java.util.concurrent.atomic.AtomicBoolean;

/** The use of something that must outlive it; thread-safe, closed as often as one likes. */
public final class Lease implements AutoCloseable {
  private final Runnable giveBack;
  private final AtomicBoolean closed = new AtomicBoolean();

  Lease(Runnable giveBack) {
    this.giveBack = giveBack;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      giveBack.run();
    }
  }
}
