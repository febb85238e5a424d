package dev.ivas.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DryRunProviderTest {
  private static final String KEY = "key-of-the-caller";

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Writes down a request in the form of a preview, and answers well. */
  private void answer(HttpExchange exchange) throws IOException {
    StringBuilder text = new StringBuilder(exchange.getRequestMethod());
    text.append(' ').append(url()).append(exchange.getRequestURI()).append('\n');
    for (String header : List.of("Content-Type", "Accept", "Authorization")) {
      String value = exchange.getRequestHeaders().getFirst(header);
      text.append(header).append(": ").append(value).append('\n');
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    text.append('\n').append(new String(body, StandardCharsets.UTF_8)).append('\n');
    received.add(text.toString());
    String content = Answers.of(50, "last summer our team", "Fine.").replace("\"", "\\\"");
    byte[] reply =
        "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"%s\"}}]}"
            .formatted(content)
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, reply.length);
    exchange.getResponseBody().write(reply);
    exchange.close();
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private LlmProvider real() {
    return OpenAiCompatibleProvider.builder().baseUrl(url()).model("m").apiKey(KEY).build();
  }

  private static void assess(LlmProvider provider) {
    new TranscriptAssessor(provider, AssessorOptions.defaults())
        .assess(
            new AssessmentRequest(
                Transcripts.of("für \ud83d\ude00 \"quotes\" " + Transcripts.ANSWER),
                List.of("Why? Grüße"),
                List.of(),
                5));
  }

  @Test
  void showsTheVeryBytesThatWouldBeSentAndSendsNothing() {
    assess(new DryRunProvider(real(), shown::add));
    assertThat(received).isEmpty();
    assertThat(shown).hasSize(3).allSatisfy(each -> assertThat(each).doesNotContain(KEY));
    assess(real());
    assertThat(received)
        .isEqualTo(shown.stream().map(each -> each.replace("(the key, not shown)", KEY)).toList());
  }

  @Test
  void showsTheMessagesOfProvidersThatCannotTell() {
    ScriptedModel model = new ScriptedModel("");
    assess(new DryRunProvider(model, shown::add));
    assertThat(model.requests).isEmpty();
    assertThat(shown.get(0))
        .startsWith("scripted model would be given")
        .contains("You score the wording", "<<<QUESTIONS ", Transcripts.ANSWER);
  }

  @Test
  void thereIsNothingToShowOfTheOfflineScorer() {
    assess(new DryRunProvider(new OfflineProvider(), shown::add));
    assertThat(shown).isEmpty();
  }

  @Test
  void namesAndSplitsLikeTheOther() {
    LlmProvider dry = new DryRunProvider(real(), shown::add);
    assertThat(dry.name()).isEqualTo(real().name());
    assertThat(dry.maxTranscriptCharacters()).isEqualTo(real().maxTranscriptCharacters());
  }
}
