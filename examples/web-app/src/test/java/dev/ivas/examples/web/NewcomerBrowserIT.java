package dev.ivas.examples.web;

import static dev.ivas.examples.web.PersonAtBrowser.inReport;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.analysis.ProgressListener;
import dev.ivas.testkit.demo.DemoInterview;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a newcomer does: uploads an interview, holds one before the camera, compares both. The demo
 * interview is the recording, and its beginning sits before the camera.
 */
class NewcomerBrowserIT {
  private static final Path SEEN = Path.of("target", "web-app");
  private static final int LIVE_SECONDS = 16;

  @TempDir private static Path folder;
  private static WebApp app;
  private static DemoInterview demo;
  private static PersonAtBrowser person;

  @BeforeAll
  static void start() throws Exception {
    demo = DemoInterview.make(folder, ProgressListener.NONE);
    DemoFilm beginning = new DemoFilm(demo.video(), LIVE_SECONDS + 4);
    app = WebApp.start(WebOptions.in(folder.resolve("data")).atPort(0));
    person =
        PersonAtBrowser.at(
            app.address(),
            beginning.mjpeg(folder.resolve("demo.mjpeg")),
            beginning.wav(folder.resolve("demo.wav")));
  }

  @AfterAll
  static void stop() {
    if (person != null) {
      person.close();
    }
    app.close();
  }

  @Test
  void anUploadAndALiveInterviewAreCompared() throws Exception {
    person.upload("Dana", demo.video());

    person.beginLive("Dana");
    Thread.sleep(1000 * LIVE_SECONDS);
    person.page.screenshot(SEEN.resolve("newcomer-live.png"));
    assertThat(tile("Eye contact")).endsWith("%");
    person.stopLive();
    assertThat(person.page.evaluate(inReport("body.innerText")).asText())
        .contains("Gaze", "Voice", "Words");
    assertThat(person.page.complaints()).isEmpty();

    person.click(".downloads a[href^=\"/compare\"]");
    person.page.await("document.querySelectorAll('.course').length === 2", 30);
    assertThat(person.text("table.compare"))
        .contains("demo-interview.mp4", "First interview", "Voice");
    person.page.screenshot(SEEN.resolve("newcomer-compare.png"));
    assertThat(person.page.complaints()).isEmpty();
  }

  private static String tile(String name) {
    return person
        .page
        .evaluate(
            "[...document.querySelectorAll('.tiles dt')].find(each => each.textContent === '"
                + name
                + "').nextElementSibling.textContent")
        .asText();
  }
}
