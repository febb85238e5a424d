package dev.ivas.examples.web.live;

import java.util.Map;

/** The way back to a browser. Thread-safe; never waits for it. */
public interface Outbox {
  /** Goes nowhere: the browser is away. */
  Outbox NOWHERE =
      new Outbox() {
        @Override
        public void send(Map<String, ?> message) {}

        @Override
        public void sendLatest(Map<String, ?> message) {}

        @Override
        public void close() {}
      };

  /**
   * Sends a message that must arrive.
   *
   * @param message as JSON
   */
  void send(Map<String, ?> message);

  /**
   * Sends a message unless the one before has not gone yet: the next will tell more.
   *
   * @param message as JSON
   */
  void sendLatest(Map<String, ?> message);

  /** Ends the connection: its browser has another one. */
  void close();
}
