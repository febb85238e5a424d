package dev.ivas.examples.langchain4j;

import dev.ivas.llm.server.ChatServer;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;

/** LangChain4j's own clients of a server on this machine. */
final class Models {
  static final String KEY = "sk-langchain-secret";

  private Models() {}

  static ChatModel plain(ChatServer server) {
    return to(server).build();
  }

  static ChatModel withSchema(ChatServer server) {
    return to(server)
        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
        .strictJsonSchema(true)
        .seed(7)
        .build();
  }

  private static OpenAiChatModel.OpenAiChatModelBuilder to(ChatServer server) {
    return OpenAiChatModel.builder()
        .baseUrl(server.url() + "/v1")
        .apiKey(KEY)
        .modelName("local")
        .timeout(Duration.ofSeconds(20))
        .maxRetries(0);
  }
}
