package dev.ivas.examples.web.progress;

import dev.ivas.examples.web.access.Quota;
import dev.ivas.examples.web.access.Refusal;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Tells all open pages how far the work has come, a few times a second while something changes.
 * Each has a thread of its own, so that one that does not listen holds up nobody. Thread-safe.
 *
 * <p>That a page was left is noticed only when it is told something: of a browser that opens more
 * than it may, the page that was opened first gives way.
 */
public final class EventStream implements AutoCloseable {
  private static final String EVENTS = "text/event-stream";
  private static final int MOST_OF_ONE = 20;

  /** A page is answered before it is counted among those that give way: some are on their way. */
  private static final Quota.Limits PAGES = new Quota.Limits(200, 2 * MOST_OF_ONE);

  private final ProgressBoard board;
  private final Supplier<Map<String, Integer>> counts;
  private final Quota pages = new Quota("pages", PAGES);
  private final Map<String, Deque<SseClient>> open = new HashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "ivas-web-events");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Prepares to tell.
   *
   * @param board that is watched
   * @param counts by name, told beside it
   */
  public EventStream(ProgressBoard board, Supplier<Map<String, Integer>> counts) {
    this.board = board;
    this.counts = counts;
  }

  /**
   * Tells a page from now on, until it goes away.
   *
   * @param request for events
   * @param owner whose page it is
   * @throws Refusal if too many pages of others are open, or the request is for something else
   */
  public void open(Context request, String owner) {
    if (!EVENTS.equals(request.header("Accept"))) {
      throw new Refusal(406, "This address gives " + EVENTS + " only.");
    }
    makeRoom(owner);
    Quota.Place place = pages.enter(owner);
    try {
      new SseHandler(page -> tell(page, owner, place)).handle(request);
    } catch (RuntimeException e) {
      place.close();
      throw e;
    }
  }

  private void makeRoom(String owner) {
    SseClient first = null;
    synchronized (open) {
      Deque<SseClient> theirs = open.getOrDefault(owner, new ArrayDeque<>());
      if (theirs.size() >= MOST_OF_ONE) {
        first = theirs.peekFirst();
      }
    }
    if (first != null) {
      first.close();
    }
  }

  private void tell(SseClient page, String owner, Quota.Place place) {
    page.keepAlive();
    synchronized (open) {
      open.computeIfAbsent(owner, any -> new ArrayDeque<>()).addLast(page);
    }
    page.onClose(
        () -> {
          forget(page, owner);
          place.close();
        });
    threads.execute(new Telling(page, board, this::message));
  }

  private void forget(SseClient page, String owner) {
    synchronized (open) {
      open.computeIfPresent(
          owner,
          (same, theirs) -> {
            theirs.remove(page);
            return theirs.isEmpty() ? null : theirs;
          });
    }
  }

  private Map<String, Object> message() {
    Map<String, Object> message = new LinkedHashMap<>(counts.get());
    message.put("list", board.list());
    message.put("progress", board.latest());
    return message;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    List<SseClient> all;
    synchronized (open) {
      all = open.values().stream().flatMap(Deque::stream).toList();
    }
    all.forEach(SseClient::close);
  }
}
