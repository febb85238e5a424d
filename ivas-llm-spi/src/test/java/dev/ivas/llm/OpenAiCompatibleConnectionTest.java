package dev.ivas.llm;

import static dev.ivas.llm.ChatCalls.KEY;
import static dev.ivas.llm.ChatCalls.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ivas.core.error.NonRetriableException;
import dev.ivas.llm.server.Behaviour;
import dev.ivas.llm.server.ChatServer;
import dev.ivas.llm.server.Completions;
import dev.ivas.llm.server.SelfSigned;
import dev.ivas.llm.server.SocketServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On which way a server is spoken to, and what is shown of it. */
@Timeout(60)
class OpenAiCompatibleConnectionTest {
  private static final String ELSEWHERE = "://models.example.org";

  private final ChatCalls calls = new ChatCalls();

  @Nested
  class Encryption {
    @TempDir private Path folder;

    @Test
    void isRefusedWithAnybodysCertificate() throws Exception {
      try (ChatServer server =
          ChatServer.startEncrypted(SelfSigned.identity(folder), Behaviour.says("trust me"))) {
        Throwable failure = catchThrowable(() -> calls.complete(server));
        assertThat(failure)
            .isInstanceOf(NonRetriableException.class)
            .hasMessageContaining("certificate");
        assertThat(server.received()).isEmpty();
      }
    }
  }

  @Nested
  class Proxy {
    @Test
    void isAskedForTheWayToOtherMachines() throws IOException {
      try (SocketServer proxy =
          SocketServer.writing(SocketServer.response(Completions.of("by proxy", "llama")))) {
        String answer =
            calls
                .to("http" + ELSEWHERE)
                .allowPlainHttp(true)
                .proxy("127.0.0.1", proxy.port())
                .build()
                .complete(REQUEST);
        assertThat(answer).isEqualTo("by proxy");
        assertThat(proxy.heads().get(0)).startsWith("POST http" + ELSEWHERE + "/v1/chat/");
      }
    }

    @Test
    void opensATunnelForHttpsAndNeverSeesTheKey() throws IOException {
      try (SocketServer proxy = SocketServer.writing("HTTP/1.1 502 Bad Gateway\r\n\r\n")) {
        Throwable failure =
            catchThrowable(
                () ->
                    calls
                        .to("https" + ELSEWHERE)
                        .proxy("127.0.0.1", proxy.port())
                        .build()
                        .complete(REQUEST));
        assertThat(failure).isNotNull();
        assertThat(proxy.heads())
            .isNotEmpty()
            .allMatch(head -> head.startsWith("CONNECT models.example.org:443 "))
            .noneMatch(head -> head.contains(KEY));
      }
    }

    @Test
    void isTakenFromTheSystemProperties() throws IOException {
      try (SocketServer proxy = SocketServer.writing("HTTP/1.1 502 Bad Gateway\r\n\r\n")) {
        System.setProperty("https.proxyHost", "127.0.0.1");
        System.setProperty("https.proxyPort", String.valueOf(proxy.port()));
        catchThrowable(() -> calls.to("https" + ELSEWHERE).build().complete(REQUEST));
        assertThat(proxy.heads()).isNotEmpty().allMatch(head -> head.startsWith("CONNECT "));
      } finally {
        System.clearProperty("https.proxyHost");
        System.clearProperty("https.proxyPort");
      }
    }

    @Test
    void isNotAskedForTheWayToThisMachine() throws IOException {
      try (SocketServer proxy = SocketServer.writing("");
          ChatServer server = ChatServer.start(Behaviour.says("direct"))) {
        assertThat(
                calls.to(server.url()).proxy("127.0.0.1", proxy.port()).build().complete(REQUEST))
            .isEqualTo("direct");
        assertThat(proxy.heads()).isEmpty();
      }
    }
  }

  @Nested
  class Settings {
    @Test
    void nameAndTextShowHostAndModelOnly() {
      OpenAiCompatibleProvider provider =
          calls.to("https://api.example.org/v1?token=" + KEY).label("example").build();
      assertThat(provider.name()).isEqualTo("example llama");
      assertThat(provider).hasToString("example llama");
      assertThat(calls.to("https://api.example.org/v1").build().name())
          .isEqualTo("api.example.org llama");
    }

    @Test
    void outOfRangeAreRefused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> OpenAiCompatibleProvider.builder().build())
          .withMessageContaining("baseUrl");
      assertThatIllegalArgumentException().isThrownBy(() -> fine().model("").build());
      assertThatIllegalArgumentException().isThrownBy(() -> fine().model("a\nb").build());
      assertThatIllegalArgumentException().isThrownBy(() -> fine().timeout(Duration.ZERO).build());
      assertThatIllegalArgumentException().isThrownBy(() -> fine().temperature(Double.NaN).build());
      assertThatIllegalArgumentException().isThrownBy(() -> fine().maxRetries(-1).build());
      assertThatIllegalArgumentException().isThrownBy(() -> fine().proxy("proxy", 70_000));
    }

    private OpenAiCompatibleProvider.Builder fine() {
      return calls.to("http://localhost");
    }

    @Test
    void aKeyThatCannotBeSentIsRefusedWithoutBeingShown() {
      Throwable failure = catchThrowable(() -> fine().apiKey(KEY + "\nx: y").build());
      assertThat(failure).isInstanceOf(IllegalArgumentException.class);
      ChatCalls.holdsNoSecrets(failure);
    }
  }
}
