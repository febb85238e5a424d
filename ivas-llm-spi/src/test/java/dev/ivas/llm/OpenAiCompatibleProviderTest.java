package dev.ivas.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.error.RetriableException;
import dev.ivas.llm.internal.AnswerSchema;
import dev.ivas.llm.internal.chat.Pace;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OpenAiCompatibleProviderTest {
  private static final String KEY = "sk-secret-0123456789";
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  private static final LlmRequest REQUEST =
      new LlmRequest(
          "the rules",
          "a secret confession",
          AnswerSchema.text(),
          Transcripts.of("a secret confession"),
          List.of(),
          0,
          -5);

  private final List<Long> waits = new ArrayList<>();

  private OpenAiCompatibleProvider.Builder to(String url) {
    return OpenAiCompatibleProvider.builder()
        .baseUrl(url)
        .model("llama")
        .apiKey(KEY)
        .timeout(Duration.ofSeconds(10))
        .pace(new Pace(2, Clock.fixed(NOW, ZoneOffset.UTC), 1, waits::add));
  }

  private String complete(ChatServer server) {
    return to(server.url()).build().complete(REQUEST);
  }

  private static void holdsNoSecrets(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      assertThat(each.toString()).doesNotContain(KEY, "confession", "the rules");
    }
  }

  @Nested
  class Request {
    @Test
    void holdsModelMessagesSchemaSeedAndTemperature() throws IOException {
      try (ChatServer server = new ChatServer(ChatServer.says("hello"))) {
        assertThat(complete(server)).isEqualTo("hello");
        var body = server.bodies.get(0);
        assertThat(body.path("model").asText()).isEqualTo("llama");
        assertThat(body.at("/messages/0/role").asText()).isEqualTo("system");
        assertThat(body.at("/messages/0/content").asText()).isEqualTo("the rules");
        assertThat(body.at("/messages/1/content").asText()).isEqualTo("a secret confession");
        assertThat(body.path("seed").asLong()).isEqualTo(Long.hashCode(-5) & 0x7fffffff);
        assertThat(body.path("temperature").asDouble()).isEqualTo(0.2);
        assertThat(body.at("/response_format/type").asText()).isEqualTo("json_schema");
        assertThat(body.at("/response_format/json_schema/schema/required").toString())
            .isEqualTo("[\"scores\",\"summary\"]");
        assertThat(body.at("/response_format/json_schema/schema").has("$schema")).isFalse();
        assertThat(server.keys).containsExactly("Bearer " + KEY);
        assertThat(server.paths).containsExactly("/v1/chat/completions");
      }
    }

    @Test
    void withoutKeyHasNoAuthorization() throws IOException {
      try (ChatServer server = new ChatServer(ChatServer.says("hello"))) {
        to(server.url()).apiKey(" ").build().complete(REQUEST);
        assertThat(server.keys).containsExactly("null");
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void formOfTheAnswerIsLoweredWhereItIsRefusedAndRemembered(int status) throws IOException {
      ChatServer.Behaviour picky =
          (exchange, body) ->
              (body.has("response_format")
                      ? ChatServer.sends(status, "{\"error\":{\"message\":\"a secret\"}}")
                      : ChatServer.says("plain"))
                  .answer(exchange, body);
      try (ChatServer server = new ChatServer(picky)) {
        OpenAiCompatibleProvider provider = to(server.url()).build();
        assertThat(provider.complete(REQUEST)).isEqualTo("plain");
        assertThat(server.bodies)
            .extracting(body -> body.at("/response_format/type").asText())
            .containsExactly("json_schema", "json_object", "");
        provider.complete(REQUEST);
        assertThat(server.bodies).hasSize(4);
        assertThat(waits).isEmpty();
      }
    }

    @Test
    void leavesOutTemperatureAndSeedAtLast() throws IOException {
      ChatServer.Behaviour picky =
          (exchange, body) ->
              (body.has("temperature") ? ChatServer.sends(400, "") : ChatServer.says("bare"))
                  .answer(exchange, body);
      try (ChatServer server = new ChatServer(picky)) {
        assertThat(complete(server)).isEqualTo("bare");
        assertThat(server.bodies).hasSize(4);
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
      try (ChatServer server = new ChatServer(ChatServer.says(text))) {
        assertThat(complete(server)).isEqualTo(text);
      }
    }

    @Test
    void mayComeInChunks() throws IOException {
      try (ChatServer server = new ChatServer(ChatServer.chunks("piecemeal ü"))) {
        assertThat(complete(server)).isEqualTo("piecemeal ü");
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I will not.\"}}]} | I will not.",
          "{\"choices\":[{\"message\":{\"content\":null}}]} | ''",
          "{\"choices\":[{\"message\":{\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"text\":\"b\"}]}}]} | ab",
        })
    void mayBeARefusalNothingOrParts(String body, String text) throws IOException {
      try (ChatServer server = new ChatServer(ChatServer.sends(200, body))) {
        assertThat(complete(server)).isEqualTo(text);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"choices\":[{\"mess", "[]", "{}", "{\"choices\":[]}", "null", ""})
    void thatIsNoCompletionIsTriedAgain(String body) throws IOException {
      try (ChatServer server =
          new ChatServer(ChatServer.sends(200, body), ChatServer.says("second"))) {
        assertThat(complete(server)).isEqualTo("second");
        assertThat(waits).hasSize(1);
      }
    }

    @Test
    void thatStaysNoCompletionNamesWhatToCheck() throws IOException {
      try (ChatServer server = new ChatServer(ChatServer.sends(200, "{\"hello\": 1}"))) {
        assertThatExceptionOfType(RetriableException.class)
            .isThrownBy(() -> complete(server))
            .withMessageStartingWith("127.0.0.1:")
            .withMessageContaining("OpenAI-compatible");
        assertThat(server.bodies).hasSize(3);
      }
    }

    @Test
    void thatIsAWebPageIsAWrongAddress() throws IOException {
      try (ChatServer server =
          new ChatServer(
              ChatServer.sends(200, "<html>", "Content-Type", "text/html; charset=utf-8"))) {
        assertThatExceptionOfType(NonRetriableException.class)
            .isThrownBy(() -> complete(server))
            .withMessageContaining("web page");
      }
    }

    @Test
    void thatBreaksOffIsTriedAgain() throws IOException {
      try (ChatServer server =
          new ChatServer(ChatServer.breaksOff("half"), ChatServer.says("whole"))) {
        assertThat(complete(server)).isEqualTo("whole");
      }
    }

    @Test
    void thatIsHugeIsNotRead() throws IOException {
      try (ChatServer server = new ChatServer(ChatServer.floods())) {
        assertThatExceptionOfType(NonRetriableException.class)
            .isThrownBy(() -> complete(server))
            .withMessageContaining("2000000 bytes");
      }
    }
  }

  @Nested
  class Retries {
    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 529})
    void areMadeForPassingTrouble(int status) throws IOException {
      try (ChatServer server =
          new ChatServer(ChatServer.sends(status, "{}"), ChatServer.says("fine"))) {
        assertThat(complete(server)).isEqualTo("fine");
        assertThat(waits).hasSize(1);
        assertThat(waits.get(0)).isBetween(250L, 500L);
      }
    }

    @Test
    void waitLongerEachTimeAndTheSameForTheSameSeed() throws IOException {
      try (ChatServer server = new ChatServer(ChatServer.sends(503, "{}"))) {
        assertThatExceptionOfType(RetriableException.class).isThrownBy(() -> complete(server));
        List<Long> first = List.copyOf(waits);
        assertThat(first).hasSize(2);
        assertThat(first.get(1)).isBetween(500L, 1000L);
        waits.clear();
        assertThatExceptionOfType(RetriableException.class).isThrownBy(() -> complete(server));
        assertThat(waits).isEqualTo(first);
        assertThat(server.bodies).hasSize(6);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "7,7000",
      "0,0",
      "1.5,1500",
      "99999,60000",
      "'Thu, 26 Nov 2026 08:00:20 GMT',20000",
      "'Thu, 26 Nov 2026 07:00:00 GMT',0",
      "'Fri, 26 Nov 2027 07:00:00 GMT',60000"
    })
    void waitAsTheServerAsksButNotForEver(String retryAfter, long millis) throws IOException {
      try (ChatServer server =
          new ChatServer(
              ChatServer.sends(429, "{}", "Retry-After", retryAfter), ChatServer.says("fine"))) {
        complete(server);
        assertThat(waits).containsExactly(millis);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "Thu, 99 Nov 2026", "1e9"})
    void waitAsUsualWhereTheServersWishIsUnclear(String retryAfter) throws IOException {
      try (ChatServer server =
          new ChatServer(
              ChatServer.sends(429, "{}", "Retry-After", retryAfter), ChatServer.says("fine"))) {
        complete(server);
        assertThat(waits.get(0)).isBetween(250L, 500L);
      }
    }

    @Test
    void areMadeForServersThatCannotBeReached() throws IOException {
      int free;
      try (ServerSocket socket = new ServerSocket(0)) {
        free = socket.getLocalPort();
      }
      assertThatExceptionOfType(RetriableException.class)
          .isThrownBy(() -> to("http://127.0.0.1:" + free).build().complete(REQUEST))
          .withMessageStartingWith("127.0.0.1:" + free + " cannot be reached")
          .withMessageContaining("check the base URL");
      assertThat(waits).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void areMadeForServersThatStall(boolean afterHeaders) throws IOException {
      try (ChatServer server =
          new ChatServer(ChatServer.stalls(afterHeaders), ChatServer.says("awake"))) {
        OpenAiCompatibleProvider provider =
            to(server.url()).timeout(Duration.ofMillis(400)).build();
        assertThat(provider.complete(REQUEST)).isEqualTo("awake");
        assertThat(waits).hasSize(1);
      }
    }
  }

  @Nested
  class Refusals {
    @ParameterizedTest
    @CsvSource({
      "400,llama",
      "401,IVAS_LLM_API_KEY",
      "402,credit",
      "403,permissions",
      "404,llama",
      "413,shorter",
      "418,base URL"
    })
    void failAtOnceAndSayWhatToDo(int status, String hint) throws IOException {
      String body = "{\"error\":{\"message\":\"" + KEY + " a secret confession\"}}";
      try (ChatServer server = new ChatServer(ChatServer.sends(status, body))) {
        Throwable failure = catchThrowable(() -> complete(server));
        assertThat(failure)
            .isInstanceOf(NonRetriableException.class)
            .hasMessageContaining("status " + status)
            .hasMessageContaining(hint);
        holdsNoSecrets(failure);
        assertThat(waits).isEmpty();
      }
    }

    @Test
    void nameTheServersWordForTheError() throws IOException {
      String body = "{\"error\":{\"message\":\"long text\",\"code\":\"model_not_found\"}}";
      try (ChatServer server = new ChatServer(ChatServer.sends(404, body))) {
        assertThatExceptionOfType(NonRetriableException.class)
            .isThrownBy(() -> complete(server))
            .withMessageContaining("status 404 model_not_found");
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void areMadeOfRedirects(int status) throws IOException {
      try (ChatServer other = new ChatServer(ChatServer.says("stolen"));
          ChatServer server =
              new ChatServer(ChatServer.sends(status, "", "Location", other.url() + "/v1"))) {
        assertThatExceptionOfType(NonRetriableException.class)
            .isThrownBy(() -> complete(server))
            .withMessageContaining("not followed");
        assertThat(other.bodies).isEmpty();
      }
    }
  }

  @Nested
  class Interruption {
    @Test
    void leadsOutOfAnExchangeAndKeepsTheFlag() throws Exception {
      try (ChatServer server = new ChatServer(ChatServer.stalls(false))) {
        List<Throwable> failures = new ArrayList<>();
        List<Boolean> flags = new ArrayList<>();
        Thread caller =
            new Thread(
                () -> {
                  failures.add(catchThrowable(() -> complete(server)));
                  flags.add(Thread.currentThread().isInterrupted());
                });
        caller.start();
        while (server.bodies.isEmpty()) {
          Thread.sleep(5);
        }
        caller.interrupt();
        caller.join(5_000);
        assertThat(caller.isAlive()).isFalse();
        assertThat(failures.get(0)).isInstanceOf(AnalysisCancelledException.class);
        assertThat(flags).containsExactly(true);
      }
    }

    @Test
    void leadsOutOfAWait() throws IOException {
      try (ChatServer server = new ChatServer(ChatServer.sends(503, "{}"))) {
        Pace interrupted =
            new Pace(
                2,
                Clock.systemUTC(),
                1,
                millis -> {
                  throw new InterruptedException();
                });
        OpenAiCompatibleProvider provider = to(server.url()).pace(interrupted).build();
        assertThatExceptionOfType(AnalysisCancelledException.class)
            .isThrownBy(() -> provider.complete(REQUEST));
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }

  @Nested
  class Settings {
    @Test
    void nameAndTextShowHostAndModelOnly() {
      OpenAiCompatibleProvider provider =
          to("https://api.example.org/v1?token=" + KEY).label("example").build();
      assertThat(provider.name()).isEqualTo("example llama");
      assertThat(provider).hasToString("example llama");
      assertThat(to("https://api.example.org/v1").build().name())
          .isEqualTo("api.example.org llama");
    }

    @Test
    void outOfRangeAreRefused() {
      OpenAiCompatibleProvider.Builder fine = to("http://localhost");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> OpenAiCompatibleProvider.builder().build())
          .withMessageContaining("baseUrl");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> to("http://localhost").model("").build());
      assertThatIllegalArgumentException().isThrownBy(() -> fine.timeout(Duration.ZERO).build());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> to("http://localhost").temperature(Double.NaN).build());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> to("http://localhost").maxRetries(-1).build());
    }

    @Test
    void aKeyThatCannotBeSentIsRefusedWithoutBeingShown() {
      Throwable failure =
          catchThrowable(() -> to("http://localhost").apiKey(KEY + "\nx: y").build());
      assertThat(failure).isInstanceOf(IllegalArgumentException.class);
      holdsNoSecrets(failure);
    }
  }
}
