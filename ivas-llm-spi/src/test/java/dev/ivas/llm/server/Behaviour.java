package dev.ivas.llm.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/** What one request meets that keeps to the protocol. */
@FunctionalInterface
public interface Behaviour {
  /** Answers; the exchange is closed afterwards, whatever was sent. */
  void answer(HttpExchange exchange, JsonNode body) throws IOException, InterruptedException;

  /** Answers as asked. */
  static Behaviour says(String content) {
    return (exchange, body) -> send(exchange, 200, completion(content, body));
  }

  /** Sends what it is told to. */
  static Behaviour sends(int status, String text, String... header) {
    return (exchange, body) -> send(exchange, status, text, header);
  }

  /** Is at its limit, as Groq and OpenAI say it. */
  static Behaviour limits(String retryAfter) {
    String error = Completions.error("tokens", "rate_limit_exceeded", "Rate limit reached");
    return sends(429, error, "Retry-After", retryAfter, "x-ratelimit-remaining-requests", "0");
  }

  /** Promises more than it sends. */
  static Behaviour breaksOff(String content) {
    return (exchange, body) -> {
      byte[] bytes = completion(content, body).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
      exchange.getResponseBody().flush();
    };
  }

  /** Sends byte by byte, in chunks. */
  static Behaviour chunks(String content) {
    return (exchange, body) -> {
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        for (byte each : completion(content, body).getBytes(StandardCharsets.UTF_8)) {
          out.write(each);
          out.flush();
        }
      }
    };
  }

  /** Compresses its answer though nobody asked it to. */
  static Behaviour compresses(String content) {
    return (exchange, body) -> {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(packed)) {
        out.write(completion(content, body).getBytes(StandardCharsets.UTF_8));
      }
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, packed.size());
      packed.writeTo(exchange.getResponseBody());
    };
  }

  /** Says nothing until the server is closed. */
  static Behaviour stalls() {
    return (exchange, body) -> new CountDownLatch(1).await();
  }

  /** Sends a blank now and then, for longer than anybody waits; tells when the line is cut. */
  static Behaviour dribbles(CountDownLatch cut) {
    return (exchange, body) -> {
      exchange.sendResponseHeaders(200, 0);
      try {
        while (true) {
          exchange.getResponseBody().write(' ');
          exchange.getResponseBody().flush();
          Thread.sleep(50);
        }
      } catch (IOException e) {
        cut.countDown();
      }
    };
  }

  /** Sends a gigabyte. */
  static Behaviour floods() {
    return (exchange, body) -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] block = new byte[100_000];
      for (int i = 0; i < 10_000; i++) {
        exchange.getResponseBody().write(block);
      }
    };
  }

  private static String completion(String content, JsonNode body) {
    return Completions.of(content, body.path("model").asText());
  }

  /** Sends an answer whole. */
  static void send(HttpExchange exchange, int status, String text, String... header)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    for (int i = 0; i < header.length; i += 2) {
      exchange.getResponseHeaders().set(header[i], header[i + 1]);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
