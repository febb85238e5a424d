package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page of ours would send, as bytes on a socket where no client would send it. */
class HostileRequestsTest {
  @TempDir private static Path data;
  private static WebApp app;

  @BeforeAll
  static void start() {
    app = WebApp.start(WebOptions.in(data).atPort(0));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.nip.io",
        "0.0.0.0",
        "10.0.0.1"
      })
  void anotherNameIsRefused(String host) throws Exception {
    assertThat(status(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))).isEqualTo(421);
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site,no-cors,image,403",
    "cross-site,navigate,iframe,403",
    "same-site,cors,empty,403",
    "cross-site,navigate,document,200",
    "same-origin,cors,empty,200",
    "none,navigate,document,200"
  })
  void aPageOfAnotherSiteMayLeadHereButUseNothing(
      String site, String mode, String destination, int status) throws Exception {
    String request =
        "GET / HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: %s\r\nSec-Fetch-Mode: %s\r\nSec-Fetch-Dest: %s\r\n\r\n"
            .formatted(site, mode, destination);
    assertThat(status(raw(request))).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%61pi/interviews",
        "//api/interviews",
        "/API/interviews",
        "/api/interviews/",
        "/api/./interviews",
        "/x/../api/interviews",
        "/api;a=b/interviews",
        "/api/interviews;a",
        "/api%2finterviews",
        "/api/interviews%00",
        "/assets/..;/../api/interviews",
        "/interviews/..%2f../files/cohort.mv.db"
      })
  void noSpellingOfAPathLeadsPastTheGuard(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(status(answer)).isIn(400, 401, 404);
    assertThat(answer).doesNotContain("[]", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "123",
        "{\"candidate\":{}}",
        "{\"questions\":\"x\"}",
        "{\"bytes\":1e300}",
        "{\"consent\":\"yes\"}",
        "{\"unknown\":1}",
        "{\"policy\":null,\"consent\":true,\"candidate\":\"a\"}"
      })
  void aBodyOfTheWrongTypesIsABadRequest(String body) throws Exception {
    WebClient client = new WebClient(app.address());
    for (String path : new String[] {"api/interviews", "api/live"}) {
      HttpResponse<String> answer = client.ask("POST", path, body);
      assertThat(answer.statusCode()).as(answer.body()).isIn(400, 413, 415);
    }
    assertThat(client.ask("PUT", "api/settings", body).statusCode()).isEqualTo(400);
  }

  @Test
  void whoOpensAWrongAddressIsShownAPage() throws Exception {
    WebClient client = new WebClient(app.address());
    for (String path : List.of("nosuch", "interviews/x/files/report.html", "assets/nosuch")) {
      HttpResponse<String> answer =
          client.send(client.request(path).header("Accept", "text/html,*/*;q=0.8").build());
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("There is no such");
    }
    assertThat(client.get("nosuch").body()).startsWith("{\"error\"");
  }

  @Test
  void aQuestionThatIsNullIsLeftOut() throws Exception {
    WebClient client = new WebClient(app.address());
    String plan = WebClient.plan(Map.of("bytes", 1)).replace("}", ",\"questions\":[null]}");
    assertThat(client.ask("POST", "api/interviews", plan).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=1-,206,bcde",
    "bytes=4-2,200,abcde",
    "bytes=-2,200,abcde",
    "bytes=9-,200,abcde",
    "bytes=x-y,200,abcde",
    "bytes=0-99999999999999999999,200,abcde"
  })
  void aRangeThatMakesNoSenseIsNone(String range, int status, String content) throws Exception {
    WebClient client = new WebClient(app.address());
    String id = client.begin(Map.of("bytes", 10));
    client.append(id, 0, "abcde".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        client.send(
            client
                .request("interviews/" + id + "/files/interview.mp4")
                .header("Range", range)
                .build());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(content);
  }

  @Test
  void beyondTheLoopbackOnlyTheTokenLetsIn(@TempDir Path other) throws Exception {
    WebOptions options =
        new WebOptions("0.0.0.0", 0, other, Set.of(), 1, 4, WebOptions.UPLOAD_BYTES);
    HttpClient http = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    try (WebApp open = WebApp.start(options)) {
      URI secret = URI.create(open.address().replace("0.0.0.0", "127.0.0.1"));
      URI plain = secret.resolve("/");
      assertThat(secret.getQuery()).startsWith("token=");
      for (URI refused :
          new URI[] {plain, plain.resolve("?token=wrong"), plain.resolve("upload")}) {
        HttpResponse<String> answer = get(http, refused);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      }
      HttpResponse<String> admitted = get(http, secret);
      assertThat(admitted.statusCode()).isEqualTo(303);
      assertThat(admitted.headers().firstValue("Location").orElseThrow()).doesNotContain("token");
      String cookie = admitted.headers().firstValue("Set-Cookie").orElseThrow();
      HttpResponse<String> page =
          http.send(
              HttpRequest.newBuilder(plain).header("Cookie", cookie.split(";", 2)[0]).build(),
              BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContain(secret.getQuery().substring("token=".length()));
    }
  }

  @Test
  void unfinishedUploadsAreLimited() throws Exception {
    WebClient client = new WebClient(app.address());
    Map<Integer, Integer> answers = new TreeMap<>();
    for (int i = 0; i < 110; i++) {
      int status =
          client
              .ask("POST", "api/interviews", WebClient.plan(Map.of("candidate", "x", "bytes", 9)))
              .statusCode();
      answers.merge(status, 1, Integer::sum);
    }
    assertThat(answers).containsOnlyKeys(201, 503);
    assertThat(client.delete("api/candidates?name=x").statusCode()).isEqualTo(200);
  }

  @Test
  void oneBrowserHoldsTwoLiveInterviewsAtMost() throws Exception {
    WebClient client = new WebClient(app.address());
    String plan =
        WebClient.plan(Map.of("title", "t")).replace("\"fileName\":\"clip.mp4\"", "\"bytes\":0");
    assertThat(client.ask("POST", "api/live", plan).statusCode()).isEqualTo(201);
    assertThat(client.ask("POST", "api/live", plan).statusCode()).isEqualTo(201);
    HttpResponse<String> third = client.ask("POST", "api/live", plan);
    assertThat(third.statusCode()).isEqualTo(503);
    assertThat(third.body()).contains("of yours, at most 2");
    WebClient other = new WebClient(app.address());
    assertThat(other.ask("POST", "api/live", plan).statusCode()).isEqualTo(201);
    client.delete("api/candidates?name=Ada");
    assertThat(client.ask("POST", "api/live", plan).statusCode()).isEqualTo(201);
    client.delete("api/candidates?name=Ada");
  }

  @Test
  void aBodyThatTricklesIsCutOffAndOneThatStreamsIsNot() throws Exception {
    URI address = URI.create(app.address());
    WebClient client = new WebClient(app.address());
    HttpRequest events = client.request("api/events").header("Accept", "text/event-stream").build();
    HttpResponse<InputStream> streamed = client.http().send(events, BodyHandlers.ofInputStream());
    try (Socket slow = new Socket(address.getHost(), address.getPort());
        InputStream told = streamed.body()) {
      slow.setSoTimeout(20_000);
      slow.getOutputStream()
          .write(
              "PUT /api/settings HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nX-Ivas-Token: %s\r\nContent-Length: 1000\r\n\r\n "
                  .formatted(address.getAuthority(), client.cookie(), client.token())
                  .getBytes(StandardCharsets.ISO_8859_1));
      Thread.sleep(1500);
      slow.getOutputStream().write(' ');
      byte[] answer = slow.getInputStream().readNBytes(12);
      assertThat(new String(answer, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 408");
      for (int i = 0; i < 3; i++) {
        client.begin(Map.of("candidate", "Eve", "bytes", 5));
        client.delete("api/candidates?name=Eve");
        readEvent(told);
      }
    }
  }

  private static void readEvent(InputStream told) throws IOException {
    StringBuilder event = new StringBuilder();
    while (event.indexOf("\n\n") < 0) {
      int next = told.read();
      assertThat(next).as("the stream ended after: " + event).isNotNegative();
      event.append((char) next);
    }
  }

  private static HttpResponse<String> get(HttpClient http, URI address) throws Exception {
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  /** Sends as it stands and returns what comes back until the server has said its say. */
  private static String raw(String request) throws IOException {
    URI address = URI.create(app.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      String closing = request.replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
      socket.getOutputStream().write(closing.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
