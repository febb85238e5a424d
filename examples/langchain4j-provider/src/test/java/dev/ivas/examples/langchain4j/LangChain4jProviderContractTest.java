package dev.ivas.examples.langchain4j;

import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.server.Behaviour;
import dev.ivas.llm.server.ChatServer;
import dev.ivas.llm.server.Completions;
import dev.ivas.testkit.LlmProviderContractTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** LangChain4j's own client of OpenAI, bridged, against a server on this machine. */
class LangChain4jProviderContractTest extends LlmProviderContractTest {
  private final List<ChatServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(ChatServer::close);
  }

  @Override
  protected LlmProvider provider() {
    return at(Models.KEY, Behaviour.says(Completions.judgement(60)));
  }

  @Override
  protected LlmProvider stalledProvider() {
    return at(Models.KEY, Behaviour.stalls());
  }

  @Override
  protected Optional<LlmProvider> busyProvider() {
    return Optional.of(at(Models.KEY, Behaviour.limits("3600")));
  }

  @Override
  protected Optional<LlmProvider> refusedProvider() {
    return Optional.of(at("sk-other", Behaviour.says("")));
  }

  @Override
  protected List<String> secrets() {
    return List.of(Models.KEY);
  }

  private LlmProvider at(String wanted, Behaviour behaviour) {
    try {
      ChatServer server = ChatServer.start(behaviour).requireKey(wanted);
      servers.add(server);
      return new LangChain4jProvider("langchain4j local", Models.plain(server));
    } catch (IOException e) {
      throw new IllegalStateException("no server could be started", e);
    }
  }
}
