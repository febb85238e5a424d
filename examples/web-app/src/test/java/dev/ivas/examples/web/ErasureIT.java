package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** After an erasure no file of the server's holds a byte of it, while it runs and after a kill. */
@Timeout(600)
class ErasureIT {
  private static final String CANDIDATE = "Wilhelmina Quackenbush-Örn";
  private static final String TITLE = "zanzibar-quokka.wav";
  private static final String QUESTION = "Why xylophones of all things?";
  private static final List<String> SECRETS =
      List.of(CANDIDATE, "zanzibar-quokka", "xylophones", "Backend 77");

  @TempDir private Path folder;

  @Test
  void nothingOfTheCandidateIsLeft() throws Exception {
    Path data = folder.resolve("data");
    byte[] sound = Files.readAllBytes(TestFilm.wav(folder.resolve("any.wav"), 4));
    Map<String, Object> plan =
        Map.of(
            "candidate",
            CANDIDATE,
            "fileName",
            TITLE,
            "questionSet",
            "Backend 77",
            "questions",
            List.of(QUESTION));
    try (ServerProcess server = new ServerProcess(data)) {
      WebClient client = new WebClient(server.address());
      String done = client.upload(plan, sound);
      client.await(done, "DONE", 240);
      String unfinished = client.begin(with(plan, sound.length));
      client.append(unfinished, 0, new byte[1000]);
      String other = client.begin(Map.of("candidate", "Bob", "bytes", 5));
      assertThat(holding(data)).as("the test finds what is there").isNotEmpty();

      var answer =
          client.delete(
              "api/candidates?name="
                  + java.net.URLEncoder.encode(CANDIDATE, StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode receipt = WebClient.JSON.readTree(answer.body());
      assertThat(receipt.get("erased").asInt()).isEqualTo(2);
      assertThat(receipt.get("candidateHash").asText())
          .isEqualTo(sha256(receipt.get("receipt").asText() + "\n" + CANDIDATE));
      assertThat(answer.body()).doesNotContain(CANDIDATE);
      assertThat(holding(data)).isEmpty();
      assertThat(client.interview(other).get("candidate").asText()).isEqualTo("Bob");
      server.kill();
    }
    assertThat(holding(data)).isEmpty();
  }

  private static Map<String, ?> with(Map<String, Object> plan, int bytes) {
    Map<String, Object> sized = new java.util.HashMap<>(plan);
    sized.put("bytes", bytes);
    return sized;
  }

  /** Returns the files whose bytes, or whose names, hold a secret in UTF-8 or UTF-16. */
  private static List<String> holding(Path data) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> SECRETS.stream().anyMatch(secret -> holds(file, secret)))
          .map(file -> data.relativize(file).toString())
          .toList();
    }
  }

  private static boolean holds(Path file, String secret) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
          .map(charset -> new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1))
          .anyMatch(each -> bytes.contains(each) || file.toString().contains(secret));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
