package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.NonRetriableException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers and refuses, asked without a browser; nothing is analysed. */
class WebAppTest {
  @TempDir private static Path data;
  private static WebApp app;

  private WebClient client;

  @BeforeAll
  static void start() {
    app = WebApp.start(WebOptions.in(data).atPort(0));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @BeforeEach
  void openPage() throws Exception {
    client = new WebClient(app.address());
  }

  @Test
  void aPageHasAStrictPolicyAndItsSessionAHiddenCookie() throws Exception {
    HttpResponse<String> page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(app.address())).build(), BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'self'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(page.headers().firstValue("Server")).isEmpty();
    assertThat(page.body()).doesNotContain("<script>", "onclick=", "style=");
  }

  @Test
  void withoutASessionNothingIsTold() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(app.address() + "api/interviews")).build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aForgedRequestIsRefused() throws Exception {
    String plan = WebClient.plan(Map.of("bytes", 10));
    HttpRequest.Builder begin =
        client.request("api/interviews").POST(BodyPublishers.ofString(plan));
    assertThat(client.send(begin.copy().build()).statusCode()).isEqualTo(403);
    assertThat(client.send(begin.header("X-Ivas-Token", "wrong").build()).statusCode())
        .isEqualTo(403);
    HttpRequest fromElsewhere =
        client
            .withToken("api/interviews")
            .header("Origin", "http://evil.example")
            .POST(BodyPublishers.ofString(plan))
            .build();
    assertThat(client.send(fromElsewhere).statusCode()).isEqualTo(403);
    assertThat(client.ask("POST", "api/interviews", plan).statusCode()).isEqualTo(201);
  }

  @Test
  void aSocketOpensOnlyFromAPageOfOurs() {
    URI address = URI.create(app.address().replace("http", "ws") + "api/live?id=x");
    try {
      client
          .http()
          .newWebSocketBuilder()
          .header("Origin", "http://evil.example")
          .buildAsync(address, new WebSocket.Listener() {})
          .join();
      assertThat(false).as("the socket opened").isTrue();
    } catch (CompletionException e) {
      assertThat(e.getCause()).isInstanceOf(WebSocketHandshakeException.class);
    }
  }

  @Test
  void nothingIsTakenWithoutConsent() throws Exception {
    String plan = WebClient.plan(Map.of("consent", false, "bytes", 10));
    HttpResponse<String> answer = client.ask("POST", "api/interviews", plan);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("consent");
    String live = plan.replace("fileName", "title");
    assertThat(client.ask("POST", "api/live", live).statusCode()).isEqualTo(400);
  }

  @Test
  void kindAndSizeOfAnUploadAreLimited() throws Exception {
    assertThat(begun(Map.of("fileName", "run.exe", "bytes", 10))).isEqualTo(415);
    assertThat(begun(Map.of("fileName", "list.m3u8", "bytes", 10))).isEqualTo(415);
    assertThat(begun(Map.of("bytes", 1L << 50))).isEqualTo(413);
    assertThat(client.ask("POST", "api/interviews", "{".repeat(100)).statusCode()).isEqualTo(400);
    assertThat(client.ask("POST", "api/interviews", "x".repeat(1 << 20)).statusCode())
        .isEqualTo(413);
  }

  private int begun(Map<String, ?> plan) throws Exception {
    return client.ask("POST", "api/interviews", WebClient.plan(plan)).statusCode();
  }

  @Test
  void anUploadGoesOnWhereItStopped() throws Exception {
    String id = client.begin(Map.of("bytes", 10));
    assertThat(append(id, 0, "01234").body()).contains("\"received\":5");
    assertThat(append(id, 0, "01234").statusCode()).isEqualTo(409);
    assertThat(append(id, 5, "567890123").statusCode()).isEqualTo(413);
    assertThat(client.get("api/interviews/" + id + "/media").body()).contains("\"received\":5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../tmp/evil.mp4",
        "..\\..\\evil.mp4",
        "<img src=x onerror=alert(1)>.mp4",
        "'; DROP TABLE interview; --.mp4",
        "a\u202Egpj.mp4"
      })
  void aHostileFileNameIsOnlyText(String name) throws Exception {
    String id = client.begin(Map.of("fileName", name, "bytes", 10));
    assertThat(client.interview(id).get("title").asText()).isEqualTo(name);
    assertThat(client.interview(id).get("mediaName").asText()).isEqualTo("interview.mp4");
    append(id, 0, "01234");
    assertThat(data.resolve("interviews").resolve(id).resolve("interview.mp4")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interviews/00000000000000000000000000000000/files/report.html",
        "assets/..%2f..%2fapi%2fpackage-info.class",
        "assets/%2e%2e/WebApp.class",
        "assets/index.html",
        "nothing"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    HttpResponse<String> answer = client.get(path);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("Exception", "at io.", "at org.");
  }

  @Test
  void filesOfAnInterviewAreThoseWeNamed() throws Exception {
    String id = client.begin(Map.of("bytes", 10));
    append(id, 0, "01234");
    String files = "interviews/" + id + "/files/";
    HttpResponse<String> whole = client.get(files + "interview.mp4");
    assertThat(whole.body()).isEqualTo("01234");
    assertThat(whole.headers().firstValue("Content-Type")).contains("video/mp4");
    assertThat(whole.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(client.get(files + "..%2f..%2fivas-web.mv.db").statusCode()).isIn(400, 404);
  }

  @Test
  void erasedIsGone() throws Exception {
    String id = client.begin(Map.of("bytes", 10));
    append(id, 0, "01234");
    assertThat(client.delete("api/interviews/" + id).statusCode()).isEqualTo(200);
    assertThat(client.get("api/interviews/" + id).statusCode()).isEqualTo(404);
    assertThat(Files.exists(data.resolve("interviews").resolve(id))).isFalse();
  }

  private HttpResponse<String> append(String id, long offset, String piece) throws Exception {
    return client.append(id, offset, piece.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDataFolderThatCannotBeIsNamedWithWhatToDo(@TempDir Path other) throws Exception {
    Path file = Files.createFile(other.resolve("file"));
    assertThatThrownBy(() -> WebApp.start(WebOptions.in(file).atPort(0)))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--data");
  }
}
