package dev.ivas.examples.web.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.websocket.WsContext;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.eclipse.jetty.websocket.api.WriteCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends over a WebSocket; what a slow browser has not taken stays few. Thread-safe. */
final class BrowserOutbox implements Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserOutbox.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_UNDER_WAY = 256;

  private final WsContext browser;
  private final AtomicInteger underWay = new AtomicInteger();

  BrowserOutbox(WsContext browser) {
    this.browser = browser;
  }

  @Override
  public void send(Map<String, ?> message) {
    if (underWay.get() < MOST_UNDER_WAY) {
      write(message);
    }
  }

  @Override
  public void sendLatest(Map<String, ?> message) {
    if (underWay.get() == 0) {
      write(message);
    }
  }

  @Override
  public void close() {
    browser.closeSession(StatusCode.NORMAL, "The interview goes on over another connection.");
  }

  private void write(Map<String, ?> message) {
    underWay.incrementAndGet();
    browser.session.getRemote().sendString(json(message), new Gone());
  }

  private static String json(Map<String, ?> message) {
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Gone implements WriteCallback {
    @Override
    public void writeSuccess() {
      underWay.decrementAndGet();
    }

    @Override
    public void writeFailed(Throwable failure) {
      underWay.decrementAndGet();
      LOG.debug("A browser did not take a message.", failure);
    }
  }
}
