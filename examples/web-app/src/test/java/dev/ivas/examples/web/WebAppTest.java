package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers and refuses, asked without a browser; nothing is analysed. */
class WebAppTest {
  private static final Pattern TOKEN = Pattern.compile("ivas-token\" content=\"([^\"]+)\"");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path data;
  private static WebApp app;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void start() {
    app = WebApp.start(WebOptions.in(data).atPort(0));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void aPageHasATokenAndAStrictPolicy() throws Exception {
    HttpResponse<String> page = get("");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(TOKEN.matcher(page.body()).find()).isTrue();
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'self'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(page.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void withoutASessionNothingIsTold() throws Exception {
    assertThat(get("api/interviews").statusCode()).isEqualTo(401);
  }

  @Test
  void aForgedRequestIsRefused() throws Exception {
    String token = token();
    String plan = plan("clip.mp4", 10, true);
    assertThat(post("api/interviews", plan, "wrong").statusCode()).isEqualTo(403);
    HttpRequest fromElsewhere =
        request("api/interviews")
            .header("X-Ivas-Token", token)
            .header("Origin", "http://evil.example")
            .POST(BodyPublishers.ofString(plan))
            .build();
    assertThat(send(fromElsewhere).statusCode()).isEqualTo(403);
    assertThat(post("api/interviews", plan, token).statusCode()).isEqualTo(201);
  }

  @Test
  void aSocketOpensOnlyFromAPageOfOurs() throws Exception {
    token();
    WebSocket.Listener deaf = new WebSocket.Listener() {};
    URI address = URI.create(app.address().replace("http", "ws") + "api/live?id=x");
    try {
      http.newWebSocketBuilder()
          .header("Origin", "http://evil.example")
          .buildAsync(address, deaf)
          .join();
      assertThat(false).as("the socket opened").isTrue();
    } catch (CompletionException e) {
      assertThat(e.getCause()).isInstanceOf(java.net.http.WebSocketHandshakeException.class);
    }
  }

  @Test
  void nothingIsTakenWithoutConsent() throws Exception {
    HttpResponse<String> answer = post("api/interviews", plan("clip.mp4", 10, false), token());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("consent");
    assertThat(post("api/live", plan(null, 0, false), token()).statusCode()).isEqualTo(400);
  }

  @Test
  void kindAndSizeOfAnUploadAreLimited() throws Exception {
    String token = token();
    assertThat(post("api/interviews", plan("run.exe", 10, true), token).statusCode())
        .isEqualTo(415);
    assertThat(post("api/interviews", plan("list.m3u8", 10, true), token).statusCode())
        .isEqualTo(415);
    assertThat(post("api/interviews", plan("a.mp4", 1L << 50, true), token).statusCode())
        .isEqualTo(413);
    assertThat(post("api/interviews", "{".repeat(100), token).statusCode()).isEqualTo(400);
    assertThat(post("api/interviews", "x".repeat(1 << 20), token).statusCode()).isEqualTo(413);
  }

  @Test
  void anUploadGoesOnWhereItStopped() throws Exception {
    String token = token();
    String id = begin("clip.mp4", 10, token);
    assertThat(append(id, 0, "01234", token).body()).contains("\"received\":5");
    assertThat(append(id, 0, "01234", token).statusCode()).isEqualTo(409);
    assertThat(append(id, 5, "567890123", token).statusCode()).isEqualTo(413);
    assertThat(get("api/interviews/" + id + "/media").body()).contains("\"received\":5");
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
    String token = token();
    String id = begin(name, 10, token);
    String stored = get("api/interviews/" + id).body();
    assertThat(JSON.readTree(stored).get("title").asText()).isEqualTo(name);
    assertThat(JSON.readTree(stored).get("mediaName").asText()).isEqualTo("interview.mp4");
    append(id, 0, "01234", token);
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
    token();
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("Exception", "at io.", "at org.");
  }

  @Test
  void filesOfAnInterviewAreThoseWeNamed() throws Exception {
    String token = token();
    String id = begin("clip.mp4", 10, token);
    append(id, 0, "01234", token);
    String files = "interviews/" + id + "/files/";
    assertThat(get(files + "interview.mp4").body()).isEqualTo("01234");
    assertThat(get(files + "..%2f..%2fivas-web.mv.db").statusCode()).isIn(400, 404);
    HttpRequest part = request(files + "interview.mp4").header("Range", "bytes=2-").build();
    HttpResponse<String> answer = send(part);
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo("234");
  }

  @Test
  void erasedIsGone() throws Exception {
    String token = token();
    String id = begin("clip.mp4", 10, token);
    append(id, 0, "01234", token);
    HttpRequest erase =
        request("api/interviews/" + id).header("X-Ivas-Token", token).DELETE().build();
    assertThat(send(erase).statusCode()).isEqualTo(200);
    assertThat(get("api/interviews/" + id).statusCode()).isEqualTo(404);
    assertThat(Files.exists(data.resolve("interviews").resolve(id))).isFalse();
  }

  private String begin(String fileName, long bytes, String token) throws Exception {
    HttpResponse<String> answer = post("api/interviews", plan(fileName, bytes, true), token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body()).get("id").asText();
  }

  private HttpResponse<String> append(String id, long offset, String piece, String token)
      throws Exception {
    return send(
        request("api/interviews/" + id + "/media?offset=" + offset)
            .header("X-Ivas-Token", token)
            .method("PATCH", BodyPublishers.ofString(piece))
            .build());
  }

  private static String plan(String fileName, long bytes, boolean consent) throws Exception {
    Map<String, Object> plan =
        new java.util.HashMap<>(
            Map.of("candidate", "Ada", "policy", "COACHING", "consent", consent, "bytes", bytes));
    plan.put(fileName == null ? "title" : "fileName", fileName == null ? "Live" : fileName);
    return JSON.writeValueAsString(plan);
  }

  private String token() throws Exception {
    Matcher found = TOKEN.matcher(get("").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).build());
  }

  private HttpResponse<String> post(String path, String body, String token) throws Exception {
    return send(
        request(path).header("X-Ivas-Token", token).POST(BodyPublishers.ofString(body)).build());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(app.address() + path));
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, BodyHandlers.ofString());
  }
}
