package dev.ivas.testkit;

import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.OpenAiCompatibleProvider;
import dev.ivas.llm.server.Behaviour;
import dev.ivas.llm.server.ChatServer;
import dev.ivas.llm.server.Completions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class OpenAiCompatibleProviderContractTest extends LlmProviderContractTest {
  private static final String KEY = "sk-contract-secret";

  private final List<ChatServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(ChatServer::close);
  }

  @Override
  protected LlmProvider provider() {
    return at(KEY, Behaviour.says(Completions.judgement(60)));
  }

  @Override
  protected LlmProvider stalledProvider() {
    return at(KEY, Behaviour.stalls());
  }

  @Override
  protected Optional<LlmProvider> busyProvider() {
    return Optional.of(at(KEY, Behaviour.limits("3600")));
  }

  @Override
  protected Optional<LlmProvider> refusedProvider() {
    return Optional.of(at("sk-other", Behaviour.says("")));
  }

  @Override
  protected List<String> secrets() {
    return List.of(KEY);
  }

  private LlmProvider at(String wanted, Behaviour behaviour) {
    try {
      ChatServer server = ChatServer.start(behaviour).requireKey(wanted);
      servers.add(server);
      return OpenAiCompatibleProvider.builder()
          .baseUrl(server.url())
          .model("local")
          .apiKey(KEY)
          .build();
    } catch (IOException e) {
      throw new IllegalStateException("no server could be started", e);
    }
  }
}
