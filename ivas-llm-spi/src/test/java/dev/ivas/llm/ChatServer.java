package dev.ivas.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of chat completions on this machine that behaves as it is told, also badly. */
final class ChatServer implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
  final List<String> paths = new CopyOnWriteArrayList<>();
  final List<String> keys = new CopyOnWriteArrayList<>();
  private final Deque<Behaviour> script = new ArrayDeque<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** What one request meets. */
  interface Behaviour {
    void answer(HttpExchange exchange, JsonNode body) throws IOException, InterruptedException;
  }

  ChatServer(Behaviour... behaviours) throws IOException {
    script.addAll(List.of(behaviours));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode body = MAPPER.readTree(exchange.getRequestBody());
    bodies.add(body);
    paths.add(exchange.getRequestURI().toString());
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    try {
      next().answer(exchange, body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private synchronized Behaviour next() {
    return script.size() > 1 ? script.remove() : script.element();
  }

  static String completion(String content) {
    return MAPPER
        .createObjectNode()
        .set(
            "choices",
            MAPPER
                .createArrayNode()
                .add(
                    MAPPER
                        .createObjectNode()
                        .set(
                            "message",
                            MAPPER
                                .createObjectNode()
                                .put("role", "assistant")
                                .put("content", content))))
        .toString();
  }

  static Behaviour says(String content) {
    return sends(200, completion(content));
  }

  static Behaviour sends(int status, String text, String... header) {
    return (exchange, body) -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      for (int i = 0; i < header.length; i += 2) {
        exchange.getResponseHeaders().set(header[i], header[i + 1]);
      }
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** Promises more than it sends. */
  static Behaviour breaksOff(String content) {
    return (exchange, body) -> {
      byte[] bytes = completion(content).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
      exchange.getResponseBody().flush();
    };
  }

  /** Sends byte by byte, in chunks. */
  static Behaviour chunks(String content) {
    return (exchange, body) -> {
      exchange.sendResponseHeaders(200, 0);
      for (byte each : completion(content).getBytes(StandardCharsets.UTF_8)) {
        exchange.getResponseBody().write(each);
        exchange.getResponseBody().flush();
      }
    };
  }

  /** Says nothing, or a byte now and then, for longer than anybody waits. */
  static Behaviour stalls(boolean afterHeaders) {
    return (exchange, body) -> {
      if (afterHeaders) {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 300; i++) {
          exchange.getResponseBody().write(' ');
          exchange.getResponseBody().flush();
          Thread.sleep(100);
        }
      }
      Thread.sleep(30_000);
    };
  }

  static Behaviour floods() {
    return (exchange, body) -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] block = new byte[100_000];
      for (int i = 0; i < 10_000; i++) {
        exchange.getResponseBody().write(block);
      }
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
