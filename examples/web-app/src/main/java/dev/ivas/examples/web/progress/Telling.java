package dev.ivas.examples.web.progress;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one page, at its own pace: what it missed is in the next message. */
final class Telling implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
  private static final long EVERY_MILLIS = 300;
  private static final long QUIET_MILLIS = 15_000;

  private final SseClient page;
  private final ProgressBoard board;
  private final Supplier<Map<String, Object>> message;

  Telling(SseClient page, ProgressBoard board, Supplier<Map<String, Object>> message) {
    this.page = page;
    this.board = board;
    this.message = message;
  }

  @Override
  public void run() {
    try {
      for (long told = -1; !page.terminated(); Thread.sleep(EVERY_MILLIS)) {
        long version = board.awaitAfter(told, QUIET_MILLIS);
        if (version == told) {
          page.sendComment("still here");
        } else {
          page.sendEvent("work", message.get());
        }
        told = version;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.debug("A page went away.", e);
    } finally {
      page.close();
    }
  }
}
