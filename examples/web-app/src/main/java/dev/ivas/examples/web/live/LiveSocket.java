package dev.ivas.examples.web.live;

import dev.ivas.examples.web.access.Guard;
import io.javalin.websocket.WsBinaryMessageContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The WebSocket of a live interview: opened with its id, used until it ends. */
public final class LiveSocket {
  private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
  private static final String ATTACHED = "attached";

  private final LiveRoom room;

  /**
   * Prepares to answer.
   *
   * @param room of the interviews
   */
  public LiveSocket(LiveRoom room) {
    this.room = room;
  }

  /** The most bytes of one message from a browser. */
  public static int mostBytes() {
    return LiveMessage.MOST_BYTES;
  }

  /**
   * Answers on a socket.
   *
   * @param socket whose upgrade the guard has let pass
   */
  public void configure(WsConfig socket) {
    socket.onConnect(this::attach);
    socket.onBinaryMessage(
        browser -> {
          Attached attached = browser.attribute(ATTACHED);
          if (attached != null) {
            accept(browser, attached.live);
          }
        });
    socket.onMessage(this::command);
    socket.onClose(this::detach);
    socket.onError(browser -> LOG.debug("A live connection failed.", browser.error()));
  }

  private record Attached(LiveInterview live, BrowserOutbox outbox) {}

  private void attach(WsContext browser) {
    String id = browser.queryParam("id");
    Optional<LiveInterview> live =
        id == null
            ? Optional.empty()
            : room.find(id, String.valueOf(browser.<String>attribute(Guard.OWNER)));
    if (live.isEmpty()) {
      browser.closeSession(StatusCode.NORMAL, "This interview has ended.");
      return;
    }
    BrowserOutbox outbox = new BrowserOutbox(browser);
    browser.attribute(ATTACHED, new Attached(live.get(), outbox));
    live.get().attach(outbox);
  }

  private static void accept(WsBinaryMessageContext browser, LiveInterview live) {
    try {
      live.accept(LiveMessage.read(browser.data(), browser.offset(), browser.length()));
    } catch (IllegalArgumentException e) {
      LOG.debug("A message of a live interview was refused.", e);
      browser.closeSession(StatusCode.BAD_PAYLOAD, "The message cannot be read.");
    }
  }

  private void command(WsMessageContext browser) {
    Attached attached = browser.attribute(ATTACHED);
    if (attached != null && browser.message().equals("stop")) {
      room.end(attached.live);
    } else if (attached != null && browser.message().equals("discard")) {
      room.discard(attached.live.id());
      attached.outbox.send(Map.of("type", "discarded"));
    } else if (attached != null && browser.message().equals("ping")) {
      attached.outbox.send(Map.of("type", "pong"));
    }
  }

  private void detach(WsContext browser) {
    @Nullable Attached attached = browser.attribute(ATTACHED);
    if (attached != null) {
      attached.live.detach(attached.outbox);
    }
  }
}
