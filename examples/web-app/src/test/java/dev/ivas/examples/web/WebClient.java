package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the server as a page of its own does; a session of its own, confined to one thread. */
final class WebClient {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("ivas-token\" content=\"([^\"]+)\"");

  private final String address;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  /** Opens the first page. */
  WebClient(String address) throws Exception {
    this.address = address;
    Matcher found = TOKEN.matcher(send(request("").build()).body());
    if (!found.find()) {
      throw new IOException("no token in the page");
    }
    this.token = found.group(1);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  /** As scripts of our own pages ask. */
  HttpRequest.Builder withToken(String path) {
    return request(path).header("X-Ivas-Token", token);
  }

  String token() {
    return token;
  }

  /** The session's cookie, name and value. */
  String cookie() throws Exception {
    Map<String, List<String>> header =
        http.cookieHandler().orElseThrow().get(URI.create(address), Map.of());
    return String.join("; ", header.get("Cookie"));
  }

  HttpClient http() {
    return http;
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> ask(String method, String path, String body) throws Exception {
    return ask(method, path, BodyPublishers.ofString(body));
  }

  private HttpResponse<String> ask(String method, String path, HttpRequest.BodyPublisher body)
      throws Exception {
    return send(withToken(path).method(method, body).build());
  }

  HttpResponse<String> get(String path) throws Exception {
    return ask("GET", path, BodyPublishers.noBody());
  }

  HttpResponse<String> delete(String path) throws Exception {
    return ask("DELETE", path, BodyPublishers.noBody());
  }

  JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path).body());
  }

  /** What a page sends before anything is uploaded; further entries take the place of these. */
  static String plan(Map<String, ?> further) throws Exception {
    Map<String, Object> plan =
        new HashMap<>(
            Map.of(
                "candidate", "Ada", "policy", "COACHING", "consent", true, "fileName", "clip.mp4"));
    plan.putAll(further);
    return JSON.writeValueAsString(plan);
  }

  /** Begins an upload and returns its id. */
  String begin(Map<String, ?> plan) throws Exception {
    HttpResponse<String> answer = ask("POST", "api/interviews", plan(plan));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body()).get("id").asText();
  }

  HttpResponse<String> append(String id, long offset, byte[] piece) throws Exception {
    return ask(
        "PATCH",
        "api/interviews/" + id + "/media?offset=" + offset,
        BodyPublishers.ofByteArray(piece));
  }

  /** Uploads a whole file and returns its id. */
  String upload(Map<String, ?> plan, byte[] content) throws Exception {
    Map<String, Object> whole = new HashMap<>(plan);
    whole.put("bytes", content.length);
    String id = begin(whole);
    assertThat(append(id, 0, content).statusCode()).isEqualTo(200);
    return id;
  }

  JsonNode interview(String id) throws Exception {
    return json("api/interviews/" + id);
  }

  /** Waits until an interview is in a state; the reason it gives is part of a failure. */
  JsonNode await(String id, String state, int seconds) throws Exception {
    JsonNode now = interview(id);
    for (int i = 0; i < 5 * seconds && !now.get("state").asText().equals(state); i++) {
      Thread.sleep(200);
      now = interview(id);
    }
    assertThat(now.get("state").asText()).as(now.toString()).isEqualTo(state);
    return now;
  }
}
