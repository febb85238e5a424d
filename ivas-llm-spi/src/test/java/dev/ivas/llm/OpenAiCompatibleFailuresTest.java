package dev.ivas.llm;

import static dev.ivas.llm.ChatCalls.KEY;
import static dev.ivas.llm.ChatCalls.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.error.RetriableException;
import dev.ivas.llm.internal.chat.Pace;
import dev.ivas.llm.server.Behaviour;
import dev.ivas.llm.server.ChatServer;
import dev.ivas.llm.server.Completions;
import dev.ivas.llm.server.SocketServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done about servers that do not answer as they should. */
@Timeout(60)
class OpenAiCompatibleFailuresTest {
  private final ChatCalls calls = new ChatCalls();

  @Nested
  class Retries {
    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 429, 500, 502, 503, 529})
    void areMadeForPassingTrouble(int status) throws IOException {
      try (ChatServer server =
          ChatServer.start(Behaviour.sends(status, "{}"), Behaviour.says("fine"))) {
        assertThat(calls.complete(server)).isEqualTo("fine");
        assertThat(calls.waits).hasSize(1);
        assertThat(calls.waits.get(0)).isBetween(250L, 500L);
      }
    }

    @Test
    void waitLongerEachTimeAndTheSameForTheSameSeed() throws IOException {
      try (ChatServer server = ChatServer.start(Behaviour.sends(503, "{}"))) {
        assertThatExceptionOfType(RetriableException.class)
            .isThrownBy(() -> calls.complete(server));
        List<Long> first = List.copyOf(calls.waits);
        assertThat(first).hasSize(2);
        assertThat(first.get(1)).isBetween(500L, 1000L);
        calls.waits.clear();
        assertThatExceptionOfType(RetriableException.class)
            .isThrownBy(() -> calls.complete(server));
        assertThat(calls.waits).isEqualTo(first);
        assertThat(server.bodies()).hasSize(6);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "7,7000",
      "0,0",
      "1.5,1500",
      "60,60000",
      "'Thu, 26 Nov 2026 08:00:20 GMT',20000",
      "'Thu, 26 Nov 2026 07:00:00 GMT',0"
    })
    void waitAsTheServerAsks(String retryAfter, long millis) throws IOException {
      try (ChatServer server =
          ChatServer.start(Behaviour.limits(retryAfter), Behaviour.says("fine"))) {
        calls.complete(server);
        assertThat(calls.waits).containsExactly(millis);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "99999", "Fri, 26 Nov 2027 07:00:00 GMT"})
    void areLeftToTheCallerWhereTheServerAsksForLong(String retryAfter) throws IOException {
      try (ChatServer server =
          ChatServer.start(Behaviour.limits(retryAfter), Behaviour.says("too early"))) {
        assertThatExceptionOfType(RetriableException.class)
            .isThrownBy(() -> calls.complete(server))
            .withMessageContaining("429 rate_limit_exceeded");
        assertThat(server.bodies()).hasSize(1);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "Thu, 99 Nov 2026", "1e9"})
    void waitAsUsualWhereTheServersWishIsUnclear(String retryAfter) throws IOException {
      try (ChatServer server =
          ChatServer.start(Behaviour.limits(retryAfter), Behaviour.says("fine"))) {
        calls.complete(server);
        assertThat(calls.waits.get(0)).isBetween(250L, 500L);
      }
    }

    @Test
    void areMadeForServersThatCannotBeReached() throws IOException {
      int free;
      try (ServerSocket socket = new ServerSocket(0)) {
        free = socket.getLocalPort();
      }
      assertThatExceptionOfType(RetriableException.class)
          .isThrownBy(() -> calls.to("http://127.0.0.1:" + free).build().complete(REQUEST))
          .withMessageStartingWith("127.0.0.1:" + free + " cannot be reached")
          .withMessageContaining("check the base URL");
      assertThat(calls.waits).hasSize(2);
    }

    static Stream<Behaviour> stalls() {
      return Stream.of(Behaviour.stalls(), Behaviour.dribbles(new CountDownLatch(1)));
    }

    @ParameterizedTest
    @MethodSource("stalls")
    void areMadeForServersThatStall(Behaviour stall) throws IOException {
      try (ChatServer server = ChatServer.start(stall, Behaviour.says("awake"))) {
        OpenAiCompatibleProvider provider =
            calls.to(server.url()).timeout(Duration.ofSeconds(2)).build();
        assertThat(provider.complete(REQUEST)).isEqualTo("awake");
        assertThat(calls.waits).hasSize(1);
      }
    }

    @Test
    void areMadeForAnswersThatBreakOff() throws IOException {
      try (ChatServer server =
          ChatServer.start(Behaviour.breaksOff("half"), Behaviour.says("whole"))) {
        assertThat(calls.complete(server)).isEqualTo("whole");
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "HTTP/1.1 200 OK\r\nContent-Le",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n{\"choices\":",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n",
          "SSH-2.0-OpenSSH_9.2\r\n",
          "\u0015\u0003\u0003\u0000\u0002\u0002\u0050"
        })
    void areMadeForWhatIsNoHttp(String bytes) throws IOException {
      for (boolean reset : new boolean[] {false, true}) {
        calls.waits.clear();
        try (SocketServer server =
            reset ? SocketServer.resettingAfter(bytes) : SocketServer.writing(bytes)) {
          Throwable failure =
              catchThrowable(() -> calls.to(server.url()).build().complete(REQUEST));
          assertThat(failure).isInstanceOf(RetriableException.class);
          ChatCalls.holdsNoSecrets(failure);
          assertThat(calls.waits).hasSize(2);
        }
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
      "405,base URL",
      "413,shorter",
      "418,base URL"
    })
    void failAtOnceAndSayWhatToDo(int status, String hint) throws IOException {
      String body = Completions.error(KEY, "a_secret_confession", KEY + " a secret confession");
      try (ChatServer server = ChatServer.start(Behaviour.sends(status, body))) {
        Throwable failure = catchThrowable(() -> calls.complete(server));
        assertThat(failure)
            .isInstanceOf(NonRetriableException.class)
            .hasMessageContaining("status " + status)
            .hasMessageContaining(hint);
        ChatCalls.holdsNoSecrets(failure);
        assertThat(calls.waits).isEmpty();
      }
    }

    @Test
    void ofAWrongKeyDoNotShowIt() throws IOException {
      try (ChatServer server = ChatServer.start(Behaviour.says("")).requireKey("sk-other")) {
        Throwable failure = catchThrowable(() -> calls.complete(server));
        assertThat(failure).hasMessageContaining("status 401 invalid_api_key");
        ChatCalls.holdsNoSecrets(failure);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "404,model_not_found,1",
      "400,context_length_exceeded,1",
      "400,json_validate_failed,4"
    })
    void nameTheServersWordForTheError(int status, String code, int tries) throws IOException {
      String body = Completions.error("invalid_request_error", code, "long text");
      try (ChatServer server = ChatServer.start(Behaviour.sends(status, body))) {
        assertThatExceptionOfType(NonRetriableException.class)
            .isThrownBy(() -> calls.complete(server))
            .withMessageContaining("status " + status + " " + code);
        assertThat(server.bodies()).hasSize(tries);
      }
    }

    @Test
    void areMadeOfAccountsWithoutQuota() throws IOException {
      String body = Completions.error("insufficient_quota", "insufficient_quota", "Pay.");
      try (ChatServer server = ChatServer.start(Behaviour.sends(429, body))) {
        assertThatExceptionOfType(NonRetriableException.class)
            .isThrownBy(() -> calls.complete(server))
            .withMessageContaining("used up");
        assertThat(server.bodies()).hasSize(1);
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void areMadeOfRedirects(int status) throws IOException {
      try (ChatServer other = ChatServer.start(Behaviour.says("stolen"));
          ChatServer server =
              ChatServer.start(Behaviour.sends(status, "", "Location", other.url() + "/v1"))) {
        assertThatExceptionOfType(NonRetriableException.class)
            .isThrownBy(() -> calls.complete(server))
            .withMessageContaining("not followed");
        assertThat(other.bodies()).isEmpty();
        assertThat(other.refused()).isEmpty();
      }
    }
  }

  @Nested
  class Interruption {
    @Test
    void leadsOutOfAnExchangeKeepsTheFlagAndCutsTheLine() throws Exception {
      CountDownLatch cut = new CountDownLatch(1);
      try (ChatServer server = ChatServer.start(Behaviour.dribbles(cut))) {
        List<Throwable> failures = new ArrayList<>();
        List<Boolean> flags = new ArrayList<>();
        Thread caller =
            new Thread(
                () -> {
                  failures.add(catchThrowable(() -> calls.complete(server)));
                  flags.add(Thread.currentThread().isInterrupted());
                });
        caller.start();
        while (server.bodies().isEmpty()) {
          Thread.sleep(5);
        }
        caller.interrupt();
        caller.join();
        assertThat(failures.get(0)).isInstanceOf(AnalysisCancelledException.class);
        assertThat(flags).containsExactly(true);
        cut.await();
      }
    }

    @Test
    void beforeACallKeepsItFromBeingMade() throws IOException {
      try (ChatServer server = ChatServer.start(Behaviour.says(""))) {
        Thread.currentThread().interrupt();
        Throwable failure = catchThrowable(() -> calls.complete(server));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isInstanceOf(AnalysisCancelledException.class);
        assertThat(server.bodies()).isEmpty();
      }
    }

    @Test
    void leadsOutOfAWait() throws IOException {
      Pace interrupted =
          new Pace(
              2,
              Clock.systemUTC(),
              1,
              millis -> {
                throw new InterruptedException();
              });
      try (ChatServer server = ChatServer.start(Behaviour.sends(503, "{}"))) {
        OpenAiCompatibleProvider provider = calls.to(server.url()).pace(interrupted).build();
        assertThatExceptionOfType(AnalysisCancelledException.class)
            .isThrownBy(() -> provider.complete(REQUEST));
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }
}
