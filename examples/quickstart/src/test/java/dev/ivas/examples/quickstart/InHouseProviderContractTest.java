package dev.ivas.examples.quickstart;

import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.server.Completions;
import dev.ivas.llm.server.SocketServer;
import dev.ivas.testkit.LlmProviderContractTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A provider of twenty lines keeps the contract. */
class InHouseProviderContractTest extends LlmProviderContractTest {
  private final List<SocketServer> servers = new ArrayList<>();

  /** Lets clients in and never speaks to them. */
  private ServerSocket silent;

  @BeforeEach
  void start() throws IOException {
    silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stop() throws IOException {
    silent.close();
    for (SocketServer server : servers) {
      server.close();
    }
  }

  @Override
  protected LlmProvider provider() {
    return answering(SocketServer.response(Completions.judgement(60)));
  }

  @Override
  protected LlmProvider stalledProvider() {
    return at(silent.getLocalPort());
  }

  @Override
  protected Optional<LlmProvider> busyProvider() {
    return Optional.of(answering("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"));
  }

  @Override
  protected Optional<LlmProvider> refusedProvider() {
    return Optional.of(answering("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"));
  }

  private LlmProvider answering(String response) {
    try {
      SocketServer server = SocketServer.writing(response);
      servers.add(server);
      return at(server.port());
    } catch (IOException e) {
      throw new IllegalStateException("no server could be started", e);
    }
  }

  private static LlmProvider at(int port) {
    return new InHouseProvider(
        "in-house model", HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + port));
  }
}
