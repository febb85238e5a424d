package dev.ivas.llm.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server of chat completions on this machine: holds every request against the protocol, then
 * behaves as it is told, also badly. Thread-safe.
 *
 * <p>A request that breaks the protocol is answered as OpenAI answers it, and kept in {@link
 * #refused()}; the others meet one {@link Behaviour} each, in order, the last one again and again.
 */
public final class ChatServer implements AutoCloseable {
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final Deque<Behaviour> script;
  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile @Nullable String key;
  private volatile Set<String> models = Set.of();

  /**
   * One request that keeps to the protocol.
   *
   * @param path with its query
   * @param authorization the header, or null
   * @param body the request
   */
  public record Received(String path, @Nullable String authorization, JsonNode body) {}

  private ChatServer(HttpServer server, String scheme, Behaviour... script) {
    this.server = server;
    this.scheme = scheme;
    this.script = new ArrayDeque<>(List.of(script));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Starts a server that takes any key and knows every model. */
  public static ChatServer start(Behaviour... script) throws IOException {
    return new ChatServer(HttpServer.create(anyPort(), 0), "http", script);
  }

  /** Starts a server that speaks https. */
  public static ChatServer startEncrypted(SSLContext identity, Behaviour... script)
      throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity));
    return new ChatServer(server, "https", script);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Asks for this key from now on. */
  public ChatServer requireKey(String value) {
    key = value;
    return this;
  }

  /** Knows only these models from now on. */
  public ChatServer serveOnly(String... names) {
    models = Set.of(names);
    return this;
  }

  /** {@return the address, without path} */
  public String url() {
    return scheme + "://127.0.0.1:" + port();
  }

  /** {@return the port} */
  public int port() {
    return server.getAddress().getPort();
  }

  /** {@return what kept to the protocol, in order} */
  public List<Received> received() {
    return List.copyOf(received);
  }

  /** {@return the bodies of what kept to the protocol, in order} */
  public List<JsonNode> bodies() {
    return received.stream().map(Received::body).toList();
  }

  /** {@return why requests were refused, in order} */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      byte[] bytes = exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestURI().getPath().endsWith("/models")) {
        Behaviour.sends(200, Completions.models(models)).answer(exchange, Completions.tree(bytes));
        return;
      }
      Optional<ChatProtocol.Refusal> refusal = new ChatProtocol(key, models).check(exchange, bytes);
      if (refusal.isPresent()) {
        refused.add(refusal.get().toString());
        refusal.get().answer(exchange);
        return;
      }
      JsonNode body = Completions.tree(bytes);
      received.add(
          new Received(
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders().getFirst("Authorization"),
              body));
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

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
