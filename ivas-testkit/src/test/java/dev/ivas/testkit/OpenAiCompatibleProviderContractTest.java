package dev.ivas.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.OpenAiCompatibleProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class OpenAiCompatibleProviderContractTest extends LlmProviderContractTest {
  private static final String KEY = "sk-contract-secret";

  /** An answer, in a string of JSON, in a completion. */
  private static final String COMPLETION =
      """
      {"choices": [{"message": {"role": "assistant", "content": "%s"}}]}
      """
          .formatted(
              """
              {"scores": {"confidence": LINE, "clarity": LINE, "structure": LINE,
              "relevance": LINE, "communication": LINE}, "summary": "Plain wording."}
              """
                  .replace("LINE", "{\"quotes\": [], \"value\": 60}")
                  .replace("\"", "\\\"")
                  .replace("\n", " "));

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", OpenAiCompatibleProviderContractTest::answer);
    server.createContext("/stalled", OpenAiCompatibleProviderContractTest::stall);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] bytes = COMPLETION.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void stall(HttpExchange exchange) {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  @Override
  protected LlmProvider provider() {
    return at("");
  }

  @Override
  protected LlmProvider stalledProvider() {
    return at("/stalled");
  }

  @Override
  protected List<String> secrets() {
    return List.of(KEY);
  }

  private LlmProvider at(String path) {
    return OpenAiCompatibleProvider.builder()
        .baseUrl("http://127.0.0.1:" + server.getAddress().getPort() + path)
        .model("local")
        .apiKey(KEY)
        .build();
  }
}
