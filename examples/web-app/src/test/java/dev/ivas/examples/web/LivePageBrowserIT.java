package dev.ivas.examples.web;

import static dev.ivas.examples.web.PersonAtBrowser.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a live interview where things go on for long or do not go as they should. */
class LivePageBrowserIT extends BrowsedApp {
  private static final Path SEEN = Path.of("target", "web-app");

  /**
   * Twenty-five minutes of what is drawn, four times a second, and of what is said: far more than
   * is kept.
   */
  private static final String FEED =
      """
      (async () => {
        const { Stage } = await import("/assets/live/stage.js");
        const stage = new Stage({ questions: ["One?", "Two?"] }, new MediaStream(), {});
        document.querySelector("main .view").append(stage.node);
        let millis = 0;
        performance.now = () => millis;
        const snapshot = (seconds) => ({
          mediaSeconds: seconds, framesDropped: 0,
          face: { box: [200, 100, 200, 250], points: Array(136).fill(200) },
          gaze: { direction: "CENTER", eyeContactShare: 0.5, blinksPerMinute: 12, yawRadians: 0.1, pitchRadians: 0 },
          expression: { label: "NEUTRAL" }, voice: { levelDb: -30, fillers: 3, speaking: true },
          words: { count: 5 * Math.floor(1 + seconds / 5), latest: "the same words again and again", wordsPerMinute: 120 },
        });
        const measure = () => ({
          nodes: document.querySelectorAll("*").length,
          points: stage.charts.points.length,
          words: stage.words.children.length,
          earlierTold: !stage.earlier.hidden,
        });
        const feed = (from, to) => {
          for (let i = from; i < to; i++, millis += 250) stage.snapshot(snapshot(i / 4), { sent: i, dropped: 0 }, i / 4, { width: 640, height: 480 });
          return measure();
        };
        const early = feed(0, 1000);
        const late = feed(1000, 6000);
        /* A clock that stands still must not fill the charts either. */
        for (let i = 0; i < 500; i++, millis += 250) stage.snapshot(snapshot(1500), { sent: 0, dropped: 0 }, 1500, { width: 640, height: 480 });
        return { early, late, standing: measure() };
      })()
      """;

  /** A socket that takes nothing, and pieces of a recording that nobody confirms. */
  private static final String NETWORK_THAT_TAKES_NOTHING =
      """
      (async () => {
        const { Connection } = await import("/assets/live/connection.js");
        const sent = [];
        window.WebSocket = class extends EventTarget {
          static OPEN = 1;
          static CLOSED = 3;
          readyState = 1;
          bufferedAmount = 0;
          send(bytes) { sent.push(bytes); this.bufferedAmount += bytes.length; }
          close() {}
        };
        const connection = new Connection("x", () => {});
        connection.receive({ type: "ready", recordingPieces: 0 });
        let taken = 0;
        while (connection.recording(taken, new Uint8Array(1 << 20))) taken++;
        for (let i = 0; i < 36000; i++) connection.sound(1e5 * i, new Int16Array(1600));
        const told = { taken, buffered: connection.socket.bufferedAmount, kept: connection.keptBytes };
        connection.receive({ type: "recordingEnded", text: "full" });
        told.keptThen = connection.keptBytes;
        connection.end();
        return told;
      })()
      """;

  /** Longer than the page takes a silent server for present. */
  private static final int SILENT_SECONDS = 18;

  @Test
  void manySnapshotsLeaveThePageAsSmallAsFew() {
    person.open("live");
    person.page.await("document.querySelector('#begin')", 20);
    JsonNode told = person.page.evaluate(FEED);
    assertThat(told.get("late").get("nodes")).isEqualTo(told.get("early").get("nodes"));
    assertThat(told.get("late").get("points").asInt()).isBetween(200, 300);
    assertThat(told.get("standing").get("points").asInt()).isLessThanOrEqualTo(300);
    assertThat(told.get("late").get("words").asInt())
        .as("each time that the same is said again is shown")
        .isEqualTo(30);
    assertThat(told.get("late").get("earlierTold").asBoolean()).isTrue();
    assertThat(person.page.complaints()).isEmpty();
  }

  @Test
  void aNetworkThatTakesNothingDoesNotFillThePage() {
    person.open("live");
    JsonNode told = person.page.evaluate(NETWORK_THAT_TAKES_NOTHING);
    assertThat(told.get("taken").asInt()).as("pieces of 1 MB").isBetween(40, 48);
    assertThat(told.get("kept").asLong()).isLessThanOrEqualTo(48 << 20);
    assertThat(told.get("buffered").asLong()).isLessThan(4_000_000);
    assertThat(told.get("keptThen").asLong()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "NotAllowedError, 'Allow both'",
    "NotReadableError, 'Another program'",
    "NotFoundError, 'No microphone is found'"
  })
  void whatIsMissingIsNamedWithWhatToDo(String error, String told) {
    person.open("live");
    person.page.await("document.querySelector('#begin')", 20);
    person.page.evaluate(
        "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('x', '%s'));"
                .formatted(error)
            + "void (navigator.mediaDevices.enumerateDevices = async () =>"
            + " [{ kind: 'videoinput' }]);");
    person.consentToLive("Nobody");
    person.page.await("document.querySelector('.note[role=alert]').textContent !== ''", 10);
    assertThat(person.text(".note[role=alert]")).contains(told);
    assertThat(person.page.evaluate("document.querySelector('#begin').disabled").asBoolean())
        .as("it can be tried again")
        .isFalse();
    assertThat(person.page.complaints()).isEmpty();
  }

  @Test
  void whatFailsAtTheStartLeavesNothingBehind() {
    person.open("live");
    person.page.await("document.querySelector('#begin')", 20);
    person.page.evaluate(
        "void (AudioWorklet.prototype.addModule = () =>"
            + " Promise.reject(new Error('no sound today')))");
    person.consentToLive("Started in vain");
    person.page.await(
        "document.querySelector('.note[role=alert]').textContent === 'no sound today'", 30);
    person.page.await("document.querySelector('#begin')", 10);
    person.open("");
    person.page.await(
        "!" + row("Started in vain") + " && !document.querySelector('[data-state=LIVE]')", 20);
  }

  @Test
  void theWayBackFromTheConsentLeavesNothingOpen() {
    person.open("");
    person.click("nav a[href=\"/live\"]");
    person.page.await("document.querySelector('#begin')", 20);
    person.page.evaluate("document.querySelector('#candidate').value = 'x'");
    person.click("#begin");
    person.page.await("document.querySelector('dialog[open]')", 10);
    person.page.evaluate("history.back()");
    person.page.await("location.pathname === '/' && !document.querySelector('dialog')", 10);
  }

  @Test
  void theWayBackFromAnInterviewConcludesItAndStaysThere() throws Exception {
    person.open("");
    person.click("nav a[href=\"/live\"]");
    person.page.await("document.querySelector('#begin')", 20);
    person.consentToLive("Left");
    person.page.await("document.querySelector('.badge span')", 60);
    Thread.sleep(2000);
    person.page.evaluate("history.back()");
    person.page.await(
        row("Left") + "?.closest('.candidate-card').querySelector('[data-state=DONE]')", 120);
    assertThat(person.page.evaluate("location.pathname").asText()).isEqualTo("/");
    assertThat(person.page.complaints()).isEmpty();
  }

  @Test
  void aCameraThatIsUnpluggedIsToldOfAndTheReportIsMade() throws Exception {
    person.beginLive("Unplugged");
    Thread.sleep(2000);
    person.page.evaluate(
        "document.querySelector('video').srcObject.getVideoTracks().forEach(track => {"
            + " track.stop(); track.dispatchEvent(new Event('ended')); })");
    person.page.await("document.querySelector('.lasting').textContent.includes('camera')", 10);
    person.page.await("document.querySelector('.badge').textContent === 'no camera'", 10);
    Thread.sleep(1000 * SILENT_SECONDS);
    assertThat(person.text(".told")).as("a server without news is not away").isEmpty();
    person.page.screenshot(SEEN.resolve("live-unplugged.png"));
    person.stopLive();
  }

  @Test
  void itFitsAPhone() throws Exception {
    person.open("live", 390, true);
    person.page.await("document.querySelector('#begin')", 20);
    person.consentToLive("Small");
    person.page.await("document.querySelector('.badge span')", 60);
    Thread.sleep(3000);
    person.page.screenshot(SEEN.resolve("live-390-dark.png"));
    assertThat(person.page.evaluate("document.documentElement.scrollWidth").asInt()).isEqualTo(390);
    person.click(".camera .button:not(.primary)");
    person.page.await("document.querySelector('dialog[open] .danger')", 10);
    person.click("dialog[open] .danger");
    person.page.await("location.pathname === '/'", 20);
    assertThat(person.page.complaints()).isEmpty();
  }
}
