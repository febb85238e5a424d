package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed in the middle of its work, and another one takes it up. */
@Timeout(600)
class RestartIT {
  private static final int PATIENCE_SECONDS = 240;

  @TempDir private Path folder;

  @Test
  void anAnalysisThatWasKilledIsDoneAgainAndKilledTwiceItIsLeftToTheUser() throws Exception {
    Path data = folder.resolve("data");
    byte[] film = Files.readAllBytes(TestFilm.mp4(folder.resolve("film.mp4"), 8));
    String id;
    try (ServerProcess first = new ServerProcess(data)) {
      WebClient client = new WebClient(first.address());
      id = client.upload(Map.of(), film);
      awaitProgress(client, id);
      first.kill();
    }
    try (ServerProcess second = new ServerProcess(data)) {
      WebClient client = new WebClient(second.address());
      awaitProgress(client, id);
      second.kill();
    }
    try (ServerProcess third = new ServerProcess(data)) {
      WebClient client = new WebClient(third.address());
      JsonNode failed = client.await(id, "FAILED", 5);
      assertThat(failed.get("reason").asText()).contains("cut off", "Try again");
      client.ask("POST", "api/interviews/" + id + "/retry", "");
      awaitProgress(client, id);
      third.kill();
    }
    try (ServerProcess fourth = new ServerProcess(data)) {
      WebClient client = new WebClient(fourth.address());
      client.await(id, "FAILED", 5);
      client.ask("POST", "api/interviews/" + id + "/retry", "");
      client.await(id, "DONE", PATIENCE_SECONDS);
      assertThat(client.get("interviews/" + id + "/files/report.json").statusCode()).isEqualTo(200);
    }
  }

  private static void awaitProgress(WebClient client, String id) throws Exception {
    JsonNode now = client.await(id, "ANALYSING", PATIENCE_SECONDS);
    for (int i = 0; i < 10 * PATIENCE_SECONDS && !(fraction(now) > 0); i++) {
      Thread.sleep(100);
      now = client.interview(id);
    }
    assertThat(now.get("state").asText()).as(now.toString()).isEqualTo("ANALYSING");
  }

  private static double fraction(JsonNode interview) {
    return interview.at("/progress/fraction").asDouble(0);
  }

  @Test
  void anUploadThatWasKilledGoesOnWhereItStopped() throws Exception {
    Path data = folder.resolve("data");
    byte[] sound = Files.readAllBytes(TestFilm.wav(folder.resolve("sound.wav"), 4));
    int half = sound.length / 2;
    String resumed;
    String whole;
    try (ServerProcess first = new ServerProcess(data)) {
      WebClient client = new WebClient(first.address());
      Map<String, ?> plan = Map.of("fileName", "sound.wav", "bytes", sound.length);
      resumed = client.begin(plan);
      client.append(resumed, 0, Arrays.copyOf(sound, half));
      whole = client.begin(plan);
      client.append(whole, 0, Arrays.copyOf(sound, half));
      first.kill();
    }
    // The last piece was written, but the kill came before this was noted.
    Files.write(
        data.resolve("interviews").resolve(whole).resolve("interview.wav"),
        Arrays.copyOfRange(sound, half, sound.length),
        StandardOpenOption.APPEND);
    try (ServerProcess second = new ServerProcess(data)) {
      WebClient client = new WebClient(second.address());
      JsonNode stands = client.json("api/interviews/" + resumed + "/media");
      assertThat(stands.get("received").asInt()).isEqualTo(half);
      client.append(resumed, half, Arrays.copyOfRange(sound, half, sound.length));
      client.await(whole, "DONE", PATIENCE_SECONDS);
      client.await(resumed, "DONE", PATIENCE_SECONDS);
    }
  }

  @Test
  void aLiveInterviewThatWasKilledIsAnalysedFromItsRecordingOrSaidToBeLost() throws Exception {
    Path data = folder.resolve("data");
    byte[] film = Files.readAllBytes(TestFilm.webm(folder.resolve("film.webm"), 6));
    String kept;
    String lost;
    try (ServerProcess first = new ServerProcess(data);
        LiveClient recorded = new LiveClient(first.address(), true, any -> {});
        LiveClient unrecorded = new LiveClient(first.address(), false, any -> {})) {
      kept = recorded.id();
      lost = unrecorded.id();
      int piece = film.length / 6;
      // The last of seven pieces, and the file's index, never arrive.
      for (int i = 0; i < 6; i++) {
        recorded.recording(i, Arrays.copyOfRange(film, i * piece, (i + 1) * piece));
        recorded.await("recorded");
      }
      new LiveFeed(unrecorded).send(0, 5, 100);
      first.kill();
    }
    try (ServerProcess second = new ServerProcess(data)) {
      WebClient client = new WebClient(second.address());
      JsonNode gone = client.await(lost, "FAILED", 10);
      assertThat(gone.get("reason").asText()).contains("stopped during the interview");
      JsonNode saved = client.await(kept, "DONE", PATIENCE_SECONDS);
      assertThat(saved.get("mediaName").asText()).isEqualTo("interview.webm");
      assertThat(saved.get("durationSeconds").asDouble()).isGreaterThan(3);
    }
  }

  @Test
  void aServerThatIsToldToStopConcludesItsLiveInterviewsFirst() throws Exception {
    Path data = folder.resolve("data");
    String id;
    try (ServerProcess first = new ServerProcess(data);
        LiveClient live = new LiveClient(first.address(), any -> {})) {
      id = live.id();
      new LiveFeed(live).send(0, 30, 100);
      first.stop();
    }
    try (ServerProcess second = new ServerProcess(data)) {
      WebClient client = new WebClient(second.address());
      JsonNode concluded = client.await(id, "DONE", 5);
      assertThat(concluded.get("durationSeconds").asDouble()).isGreaterThan(1);
    }
  }
}
