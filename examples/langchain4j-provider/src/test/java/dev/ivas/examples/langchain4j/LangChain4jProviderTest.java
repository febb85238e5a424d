package dev.ivas.examples.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.error.RetriableException;
import dev.ivas.core.speech.Transcript;
import dev.ivas.llm.KeyFrame;
import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.LlmRequest;
import dev.ivas.llm.server.Behaviour;
import dev.ivas.llm.server.ChatServer;
import dev.ivas.llm.server.Completions;
import dev.ivas.llm.server.SocketServer;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That LangChain4j's client and our server understand each other shows both to be right. */
@Timeout(60)
class LangChain4jProviderTest {
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"],"
          + "\"additionalProperties\":false}";
  private static final LlmRequest REQUEST =
      new LlmRequest(
          "the rules",
          "a secret confession",
          SCHEMA,
          new Transcript("test", "en-US", List.of()),
          List.of(),
          0,
          1);

  @Test
  void instructionsAndInputArriveAsTheyAre() throws IOException {
    try (ChatServer server = ChatServer.start(Behaviour.says("hello")).requireKey(Models.KEY)) {
      assertThat(bridged(server).complete(REQUEST)).isEqualTo("hello");
      var body = server.bodies().get(0);
      assertThat(body.at("/messages/0/role").asText()).isEqualTo("system");
      assertThat(body.at("/messages/0/content").asText()).isEqualTo("the rules");
      assertThat(body.at("/messages/1/content").asText()).isEqualTo("a secret confession");
      assertThat(body.has("response_format")).isFalse();
      assertThat(server.refused()).isEmpty();
    }
  }

  @Test
  void modelsThatKeepToASchemaAreGivenIt() throws IOException {
    try (ChatServer server = ChatServer.start(Behaviour.chunks("{\"a\":\"b\"}"))) {
      LlmProvider provider = new LangChain4jProvider("schema", Models.withSchema(server));
      assertThat(provider.complete(REQUEST)).isEqualTo("{\"a\":\"b\"}");
      var format = server.bodies().get(0).path("response_format");
      assertThat(format.path("type").asText()).isEqualTo("json_schema");
      assertThat(format.at("/json_schema/schema/required/0").asText()).isEqualTo("a");
      assertThat(server.refused()).isEmpty();
    }
  }

  @Test
  void picturesArriveBesideTheInput() throws IOException {
    LlmRequest seeing =
        new LlmRequest(
            "the rules",
            "look",
            SCHEMA,
            REQUEST.transcript(),
            List.of(),
            0,
            1,
            List.of(new KeyFrame(0, "AAAA")));
    try (ChatServer server = ChatServer.start(Behaviour.says("seen"))) {
      bridged(server).complete(seeing);
      var content = server.bodies().get(0).at("/messages/1/content");
      assertThat(content.at("/0/text").asText()).isEqualTo("look");
      assertThat(content.at("/1/image_url/url").asText()).isEqualTo("data:image/jpeg;base64,AAAA");
      assertThat(server.refused()).isEmpty();
    }
  }

  @Test
  void anAnswerWithoutTextIsEmpty() throws IOException {
    String body = Completions.of("", "local").replace("\"content\":\"\"", "\"content\":null");
    try (ChatServer server = ChatServer.start(Behaviour.sends(200, body))) {
      assertThat(bridged(server).complete(REQUEST)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, false",
    "401, false",
    "403, false",
    "404, false",
    "408, true",
    "429, true",
    "500, true",
    "503, true"
  })
  void troubleIsToldApartAndWhatTheServerWroteIsNotRepeated(int status, boolean passing)
      throws IOException {
    String echo = Completions.error("x", "y", "a secret confession, " + Models.KEY);
    try (ChatServer server = ChatServer.start(Behaviour.sends(status, echo))) {
      assertThatExceptionOfType(passing ? RetriableException.class : NonRetriableException.class)
          .isThrownBy(() -> bridged(server).complete(REQUEST))
          .withMessageStartingWith("local")
          .withMessageNotContainingAny("confession", Models.KEY)
          .withNoCause();
    }
  }

  @Test
  void aServerThatBreaksOffIsWorthAnotherTry() throws IOException {
    try (SocketServer server =
        SocketServer.writing("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")) {
      var model =
          OpenAiChatModel.builder()
              .baseUrl(server.url() + "/v1")
              .apiKey(Models.KEY)
              .modelName("local")
              .maxRetries(0)
              .build();
      assertThatExceptionOfType(RetriableException.class)
          .isThrownBy(() -> new LangChain4jProvider("local", model).complete(REQUEST));
    }
  }

  private static LlmProvider bridged(ChatServer server) {
    return new LangChain4jProvider("local", Models.plain(server));
  }
}
