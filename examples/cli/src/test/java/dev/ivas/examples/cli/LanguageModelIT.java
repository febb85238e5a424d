package dev.ivas.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.llm.server.Behaviour;
import dev.ivas.llm.server.ChatServer;
import dev.ivas.llm.server.Completions;
import dev.ivas.report.ReportJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The words of the demo interview, judged by a language model on a server or by none. */
class LanguageModelIT {
  private static final Behaviour FAIR =
      Behaviour.says(
          Completions.judgement(64).replace("\"quotes\":[]", "\"quotes\":[\"words nobody said\"]"));

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @Test
  void aServerThatSpeaksChatCompletionsGivesTheScores() throws IOException {
    Path questions = Files.writeString(folder.resolve("questions.txt"), "What do you plan?\n\n");
    try (ChatServer server = ChatServer.start(Behaviour.limits("0"), FAIR).serveOnly("tiny")) {
      assertThat(
              analyze(
                  "--llm",
                  server.url(),
                  "--llm-model",
                  "tiny",
                  "--questions",
                  questions.toString()))
          .isZero();
      CandidateReport report = report();
      assertThat(report.language().provider()).isEqualTo("127.0.0.1:" + server.port() + " tiny");
      assertThat(report.language().scores()).hasSize(5);
      report
          .language()
          .scores()
          .forEach(
              (line, score) -> {
                assertThat(score.value()).as(line).isEqualTo(64);
                assertThat(score.quotes()).as("quotes that nobody said").isEmpty();
              });
      assertThat(report.fusion().scores().get("language").value()).isEqualTo(64);
      assertThat(server.bodies()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(server.refused()).isEmpty();
      assertSentOnlyWords(server.bodies().get(0), report);
    }
  }

  private static void assertSentOnlyWords(JsonNode request, CandidateReport report) {
    String sent = request.path("messages").toString();
    assertThat(sent).contains("What do you plan?");
    assertThat(sent).contains(report.transcript().words().get(0).word());
    assertThat(sent).doesNotContain("demo-interview");
  }

  @Test
  void aModelThatTheServerDoesNotKnowCostsItsScoresButNotTheReport() throws IOException {
    try (ChatServer server = ChatServer.start(FAIR).serveOnly("tiny")) {
      assertThat(analyze("--llm", server.url(), "--llm-model", "huge")).isEqualTo(4);
      assertThat(err.toString()).contains("ivas: ").contains("no model 'huge'");
      assertLanguageIsAbsent();
    }
  }

  @Test
  void aServerThatIsNotThereCostsItsScoresButNotTheReport() throws IOException {
    assertThat(analyze("--llm", "http://127.0.0.1:" + freePort())).isEqualTo(4);
    assertThat(err.toString()).contains("ivas: ").contains("127.0.0.1");
    assertLanguageIsAbsent();
  }

  private void assertLanguageIsAbsent() {
    assertThat(report().language()).isNull();
    assertThat(report().modalities().get(Modality.LANGUAGE).status())
        .isEqualTo(ModalityStatus.ABSENT);
    assertThat(report().audio()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--llm offline"})
  void withoutAServerTheOfflineScorerAnswersAndNobodyIsCalled(String options) {
    List<URI> called = new CopyOnWriteArrayList<>();
    ProxySelector usual = ProxySelector.getDefault();
    ProxySelector.setDefault(witness(called));
    try {
      assertThat(analyze(options.isEmpty() ? new String[0] : options.split(" "))).isZero();
    } finally {
      ProxySelector.setDefault(usual);
    }
    assertThat(called).isEmpty();
    assertThat(report().language().provider()).startsWith("offline");
    assertThat(report().audio().wordsPerMinute()).isBetween(80.0, 260.0);
  }

  /** Every connection of java.net and java.net.http asks it first. */
  private static ProxySelector witness(List<URI> called) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        called.add(uri);
        return List.of(Proxy.NO_PROXY);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        called.add(uri);
      }
    };
  }

  @Test
  void aDryRunShowsTheVeryRequestsAndSendsAndWritesNothing() throws IOException {
    try (ChatServer server = ChatServer.start(FAIR)) {
      assertThat(analyze("--llm", server.url(), "--redact-name", "interview", "--dry-run"))
          .isZero();
      assertThat(server.received()).isEmpty();
      assertThat(folder).isEmptyDirectory();
      String shown = out.toString();
      assertThat(err.toString()).contains("3 requests would be sent; none was.");
      assertThat(analyze("--llm", server.url(), "--redact-name", "interview")).isZero();
      assertThat(server.bodies()).isNotEmpty();
      assertThat(shown)
          .startsWith("POST " + server.url() + "/v1/chat/completions\n")
          .contains("\n\n" + server.bodies().get(0) + "\n");
    }
  }

  @Test
  void aDryRunWithoutAProviderSaysThatNothingWouldBeSent() {
    assertThat(analyze("--dry-run")).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("Nothing would be sent");
    assertThat(folder).isEmptyDirectory();
  }

  private int analyze(String... options) {
    List<String> args = new ArrayList<>(List.of("analyze"));
    // The pictures are not at issue here, and take the time.
    args.addAll(List.of("--modalities", "audio,language", "-o", folder.toString()));
    args.addAll(List.of(options));
    CommandLine commandLine = IvasCommand.commandLine();
    commandLine.setErr(new PrintWriter(err));
    commandLine.setOut(new PrintWriter(out));
    return commandLine.execute(args.toArray(String[]::new));
  }

  private CandidateReport report() {
    return ReportJson.read(folder.resolve("report.json"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
