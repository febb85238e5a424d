package dev.ivas.llm;

import static dev.ivas.llm.ChatCalls.KEY;
import static dev.ivas.llm.ChatCalls.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.error.RetriableException;
import dev.ivas.llm.server.Behaviour;
import dev.ivas.llm.server.ChatServer;
import dev.ivas.llm.server.Completions;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a server, and how its answers are read. */
@Timeout(60)
class OpenAiCompatibleAnswersTest {
  private final ChatCalls calls = new ChatCalls();

  @Nested
  class Request {
    @Test
    void holdsModelMessagesSchemaSeedAndTemperature() throws IOException {
      try (ChatServer server = ChatServer.start(Behaviour.says("hello")).requireKey(KEY)) {
        assertThat(calls.complete(server)).isEqualTo("hello");
        var body = server.bodies().get(0);
        assertThat(body.path("model").asText()).isEqualTo("llama");
        assertThat(body.at("/messages/0/role").asText()).isEqualTo("system");
        assertThat(body.at("/messages/0/content").asText()).isEqualTo("the rules, in JSON");
        assertThat(body.at("/messages/1/content").asText()).isEqualTo("a secret confession");
        assertThat(body.path("seed").asLong()).isEqualTo(Long.hashCode(-5) & 0x7fffffff);
        assertThat(body.path("temperature").asDouble()).isEqualTo(0.2);
        assertThat(body.at("/response_format/type").asText()).isEqualTo("json_schema");
        assertThat(body.at("/response_format/json_schema/schema/required").toString())
            .isEqualTo("[\"scores\",\"summary\"]");
        assertThat(body.at("/response_format/json_schema/schema").has("$schema")).isFalse();
        assertThat(server.received().get(0).authorization()).isEqualTo("Bearer " + KEY);
        assertThat(server.received().get(0).path()).isEqualTo("/v1/chat/completions");
        assertThat(server.refused()).isEmpty();
      }
    }

    @Test
    void withoutKeyHasNoAuthorization() throws IOException {
      try (ChatServer server = ChatServer.start(Behaviour.says("hello"))) {
        calls.to(server.url()).apiKey(" ").build().complete(REQUEST);
        assertThat(server.received().get(0).authorization()).isNull();
      }
    }

    @Test
    void canHoldWhatIsNoText() throws IOException {
      String odd = "half a pair \ud83d, NUL \u0000, \uffff";
      try (ChatServer server = ChatServer.start(Behaviour.says("fine"))) {
        LlmRequest request = new LlmRequest("", odd, "{}", REQUEST.transcript(), List.of(), 0, 1);
        assertThat(calls.to(server.url()).build().complete(request)).isEqualTo("fine");
        assertThat(server.bodies().get(0).at("/messages/1/content").asText())
            .isEqualTo("half a pair ?, NUL \u0000, \uffff");
      }
    }

    @Test
    void holdsPicturesWhereThereAreAny() throws IOException {
      List<KeyFrame> pictures = List.of(new KeyFrame(0, "AAAA"), new KeyFrame(8_000_000, "BBBB"));
      try (ChatServer server = ChatServer.start(Behaviour.says("seen"))) {
        calls.to(server.url()).build().complete(REQUEST.with(pictures));
        var content = server.bodies().get(0).at("/messages/1/content");
        assertThat(content.at("/0/text").asText()).isEqualTo("a secret confession");
        assertThat(content.at("/1/image_url/url").asText())
            .isEqualTo("data:image/jpeg;base64,AAAA");
        assertThat(content.at("/2/image_url/url").asText()).endsWith(",BBBB");
        assertThat(server.bodies().get(0).at("/messages/0/content").asText())
            .startsWith("the rules")
            .contains("judge nobody by them");
        assertThat(server.refused()).isEmpty();
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void lowersTheFormOfTheAnswerWhereItIsRefusedAndRemembersIt(int status) throws IOException {
      Behaviour picky =
          (exchange, body) ->
              (body.has("response_format")
                      ? Behaviour.sends(status, "{\"error\":{\"message\":\"a secret\"}}")
                      : Behaviour.says("plain"))
                  .answer(exchange, body);
      try (ChatServer server = ChatServer.start(picky)) {
        OpenAiCompatibleProvider provider = calls.to(server.url()).build();
        assertThat(provider.complete(REQUEST)).isEqualTo("plain");
        assertThat(server.bodies())
            .extracting(body -> body.at("/response_format/type").asText())
            .containsExactly("json_schema", "json_object", "");
        provider.complete(REQUEST);
        assertThat(server.bodies()).hasSize(4);
        assertThat(calls.waits).isEmpty();
      }
    }

    @Test
    void leavesOutTemperatureAndSeedAtLast() throws IOException {
      Behaviour picky =
          (exchange, body) ->
              (body.has("temperature") ? Behaviour.sends(400, "") : Behaviour.says("bare"))
                  .answer(exchange, body);
      try (ChatServer server = ChatServer.start(picky)) {
        assertThat(calls.complete(server)).isEqualTo("bare");
        assertThat(server.bodies()).hasSize(4);
      }
    }
  }

  @Nested
  class Models {
    @ParameterizedTest
    @CsvSource({"404,model_not_found", "404,''", "400,model_decommissioned"})
    void areAskedInTurnWhereOneIsUnknown(int status, String code) throws IOException {
      Behaviour retired =
          (exchange, body) ->
              (body.path("model").asText().equals("new")
                      ? Behaviour.says("hello")
                      : Behaviour.sends(status, Completions.error("", code, "gone")))
                  .answer(exchange, body);
      try (ChatServer server = ChatServer.start(retired)) {
        OpenAiCompatibleProvider provider =
            calls.to(server.url()).label("host").models(List.of("old", "older", "new")).build();
        assertThat(provider.name()).isEqualTo("host old");
        assertThat(provider.complete(REQUEST)).isEqualTo("hello");
        assertThat(provider.name()).isEqualTo("host new");
        provider.complete(REQUEST);
        assertThat(server.bodies())
            .extracting(body -> body.path("model").asText())
            .containsExactly("old", "older", "new", "new");
      }
    }

    @Test
    void thatAreAllUnknownAreAllNamed() throws IOException {
      try (ChatServer server = ChatServer.start(Behaviour.says("")).serveOnly("other")) {
        assertThatExceptionOfType(NonRetriableException.class)
            .isThrownBy(
                () ->
                    calls.to(server.url()).models(List.of("old", "new")).build().complete(REQUEST))
            .withMessageContaining("'old' or 'new'");
        assertThat(server.refused()).hasSize(2);
      }
    }
  }

  @Nested
  class Answer {
    static Stream<String> texts() {
      return Stream.of("", "word", "ünï ‹›\n\t\"{}", "x".repeat(500_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReturnedAsItCame(String text) throws IOException {
      try (ChatServer server = ChatServer.start(Behaviour.says(text))) {
        assertThat(calls.complete(server)).isEqualTo(text);
      }
    }

    @Test
    void mayComeInChunks() throws IOException {
      try (ChatServer server = ChatServer.start(Behaviour.chunks("piecemeal ü"))) {
        assertThat(calls.complete(server)).isEqualTo("piecemeal ü");
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I will not.\"}}]} | I will"
              + " not.",
          "{\"choices\":[{\"message\":{\"content\":null}}]} | ''",
          "{\"choices\":[{\"message\":{\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"text\":\"b\"}]}}]}"
              + " | ab",
        })
    void mayBeARefusalNothingOrParts(String body, String text) throws IOException {
      try (ChatServer server = ChatServer.start(Behaviour.sends(200, body))) {
        assertThat(calls.complete(server)).isEqualTo(text);
      }
    }

    @Test
    void mayCallItselfAnything() throws IOException {
      String body = Completions.of("fine", "llama");
      try (ChatServer server =
          ChatServer.start(Behaviour.sends(200, body, "Content-Type", "text/plain"))) {
        assertThat(calls.complete(server)).isEqualTo("fine");
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"choices\":[{\"mess",
          "[]",
          "{}",
          "{\"choices\":[]}",
          "null",
          "",
          "{\"error\":{\"message\":\"no\"}}",
          "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n"
        })
    void thatIsNoCompletionIsTriedAgain(String body) throws IOException {
      try (ChatServer server =
          ChatServer.start(Behaviour.sends(200, body), Behaviour.says("second"))) {
        assertThat(calls.complete(server)).isEqualTo("second");
        assertThat(calls.waits).hasSize(1);
      }
    }

    @Test
    void thatStaysNoCompletionNamesWhatToCheck() throws IOException {
      try (ChatServer server = ChatServer.start(Behaviour.sends(200, "{\"hello\": 1}"))) {
        assertThatExceptionOfType(RetriableException.class)
            .isThrownBy(() -> calls.complete(server))
            .withMessageStartingWith("127.0.0.1:")
            .withMessageContaining("OpenAI-compatible");
        assertThat(server.bodies()).hasSize(3);
      }
    }

    @Test
    void thatIsAWebPageIsAWrongAddress() throws IOException {
      try (ChatServer server =
          ChatServer.start(
              Behaviour.sends(200, "<html>", "Content-Type", "text/html; charset=utf-8"))) {
        assertThatExceptionOfType(NonRetriableException.class)
            .isThrownBy(() -> calls.complete(server))
            .withMessageContaining("web page");
      }
    }

    @Test
    void thatIsCompressedUnaskedIsRefused() throws IOException {
      try (ChatServer server = ChatServer.start(Behaviour.compresses("packed"))) {
        assertThatExceptionOfType(NonRetriableException.class)
            .isThrownBy(() -> calls.complete(server))
            .withMessageContaining("compressed");
      }
    }

    @Test
    void thatIsHugeIsNotRead() throws IOException {
      try (ChatServer server = ChatServer.start(Behaviour.floods())) {
        assertThatExceptionOfType(NonRetriableException.class)
            .isThrownBy(() -> calls.complete(server))
            .withMessageContaining("2000000 bytes");
      }
    }
  }
}
