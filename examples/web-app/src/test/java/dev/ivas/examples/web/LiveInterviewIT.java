package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live interviews as the server holds them, whatever the network does. */
class LiveInterviewIT {
  @TempDir private Path data;
  private WebApp app;

  @BeforeEach
  void start() {
    app = WebApp.start(WebOptions.in(data).atPort(0));
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void aCutConnectionComesBackAndTheReportHoldsBothParts() throws Exception {
    AtomicInteger snapshots = new AtomicInteger();
    try (LiveClient client = new LiveClient(app.address(), any -> snapshots.incrementAndGet())) {
      LiveFeed feed = new LiveFeed(client);
      feed.send(0, 30, 100);
      client.cut();
      client.connect();
      feed.send(30, 30, 100);
      client.command("stop");
      client.await("done");
      var interview = client.get("api/interviews/" + client.id());
      assertThat(interview.get("state").asText()).isEqualTo("DONE");
      assertThat(interview.get("durationSeconds").asDouble()).isGreaterThan(3.5);
      var report = client.get("interviews/" + client.id() + "/files/report.json");
      assertThat(report.at("/media/frames").asInt()).isGreaterThan(5);
      assertThat(snapshots.get()).isPositive();
    }
  }

  @Test
  void aBrowserThatDoesNotComeBackEndsInAReport() throws Exception {
    try (LiveClient client = new LiveClient(app.address(), any -> {})) {
      new LiveFeed(client).send(0, 15, 100);
      client.cut();
      String state = "LIVE";
      for (int i = 0; i < 120 && !state.equals("DONE"); i++) {
        Thread.sleep(500);
        state = client.get("api/interviews/" + client.id()).get("state").asText();
      }
      assertThat(state).isEqualTo("DONE");
    }
  }

  @Test
  void discardedIsErased() throws Exception {
    try (LiveClient client = new LiveClient(app.address(), any -> {})) {
      new LiveFeed(client).send(0, 5, 100);
      client.command("discard");
      client.await("discarded");
      assertThat(client.get("api/interviews").size()).isZero();
    }
  }
}
