package dev.ivas.examples.web.api;

import dev.ivas.examples.web.access.Refusal;
import dev.ivas.examples.web.live.LiveRoom;
import dev.ivas.examples.web.work.Analyses;
import dev.ivas.examples.web.work.ProgressBoard;
import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all open pages how far the work has come, a few times a second while something changes.
 * Thread-safe.
 */
final class EventStream implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final long EVERY_MILLIS = 300;
  private static final int QUIET_ROUNDS = 50;
  private static final int MOST_CLIENTS = 200;

  private final ProgressBoard board;
  private final Analyses analyses;
  private final LiveRoom room;
  private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "ivas-web-events");
            thread.setDaemon(true);
            return thread;
          });
  private long told = -1;
  private int quietRounds;

  EventStream(ProgressBoard board, Analyses analyses, LiveRoom room) {
    this.board = board;
    this.analyses = analyses;
    this.room = room;
    var unused =
        clock.scheduleWithFixedDelay(this::tell, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** {@code GET /api/events}. */
  void open(SseClient client) {
    if (clients.size() >= MOST_CLIENTS) {
      throw new Refusal(503, "Too many pages are open.");
    }
    client.keepAlive();
    client.onClose(() -> clients.remove(client));
    clients.add(client);
    client.sendEvent("work", message());
  }

  private Map<String, ?> message() {
    return Map.of(
        "version", board.version(),
        "progress", board.latest(),
        "running", analyses.running(),
        "live", room.count());
  }

  private void tell() {
    try {
      long version = board.version();
      if (version != told) {
        told = version;
        quietRounds = 0;
        Map<String, ?> message = message();
        clients.forEach(client -> client.sendEvent("work", message));
      } else if (++quietRounds >= QUIET_ROUNDS) {
        quietRounds = 0;
        clients.forEach(client -> client.sendComment("still here"));
      }
    } catch (RuntimeException e) {
      LOG.warn("Progress could not be told.", e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    clients.forEach(SseClient::close);
  }
}
