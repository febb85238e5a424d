package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Small files that would fill the memory or the day are refused, or told of, at once. */
@Timeout(600)
class MediaBombIT {
  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void smallFilesThatClaimToBeHugeAreSettledSoon() throws Exception {
    Map<String, byte[]> bombs = new LinkedHashMap<>();
    bombs.put("picture.mkv", MediaBomb.hugePicture());
    bombs.put("streams.mkv", MediaBomb.manyStreams(5000));
    bombs.put("endless.mkv", MediaBomb.endless(500));
    bombs.put("jpeg.avi", hugeJpegs());
    bombs.put("list.mp4", "#EXTM3U\n/etc/passwd\n".getBytes(StandardCharsets.UTF_8));
    bombs.put(
        "concat.mp4", "ffconcat version 1.0\nfile /etc/passwd\n".getBytes(StandardCharsets.UTF_8));
    try (WebApp app = WebApp.start(WebOptions.in(folder.resolve("data")).atPort(0))) {
      WebClient client = new WebClient(app.address());
      for (Map.Entry<String, byte[]> bomb : bombs.entrySet()) {
        String id = client.upload(Map.of("fileName", bomb.getKey()), bomb.getValue());
        JsonNode settled = awaitSettled(client, id);
        System.out.println(bomb.getKey() + " " + bomb.getValue().length + " bytes: " + settled);
        String reason = settled.get("reason").asText("");
        assertThat(reason).hasLineCount(reason.isEmpty() ? 0 : 1).doesNotContain("Exception");
      }
    }
  }

  private static JsonNode awaitSettled(WebClient client, String id) throws Exception {
    JsonNode now = client.interview(id);
    for (int i = 0; i < 5 * PATIENCE_SECONDS; i++) {
      String state = now.get("state").asText();
      if (state.equals("DONE") || state.equals("FAILED")) {
        return now;
      }
      Thread.sleep(200);
      now = client.interview(id);
    }
    throw new AssertionError("still at work: " + now);
  }

  /** A film of JPEG pictures whose headers are changed to 65535 x 65535 pixels. */
  private byte[] hugeJpegs() throws Exception {
    byte[] film = Files.readAllBytes(TestFilm.avi(folder.resolve("film.avi"), 1));
    for (int i = 0; i + 8 < film.length; i++) {
      boolean startOfFrame = film[i] == (byte) 0xFF && film[i + 1] == (byte) 0xC0;
      if (startOfFrame && film[i + 2] == 0 && film[i + 3] == 17) {
        Arrays.fill(film, i + 5, i + 9, (byte) 0xFF);
      }
    }
    return film;
  }
}
