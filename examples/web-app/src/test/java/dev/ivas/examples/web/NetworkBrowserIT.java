package dev.ivas.examples.web;

import static dev.ivas.examples.web.PersonAtBrowser.ANALYSIS_SECONDS;
import static dev.ivas.examples.web.PersonAtBrowser.inReport;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interviews over a network that breaks off and comes back, in Debian's Chromium. */
class NetworkBrowserIT {
  private static final int PADDING_BYTES = 20 << 20;

  @TempDir private static Path folder;
  private static WebApp app;
  private static CuttableLink link;
  private static PersonAtBrowser person;

  @BeforeAll
  static void start() throws Exception {
    app = WebApp.start(WebOptions.in(folder.resolve("data")).atPort(0));
    link = new CuttableLink(app.address());
    person = PersonAtBrowser.at(link.address(), folder);
  }

  @AfterAll
  static void stop() throws Exception {
    if (person != null) {
      person.close();
    }
    link.close();
    app.close();
  }

  @Test
  void aLiveInterviewGoesOnWhenTheNetworkReturns() throws Exception {
    person.beginLive("Alan");
    Thread.sleep(2000);
    link.cut();
    person.page.await("document.querySelector('.told').textContent.includes('broke off')", 20);
    Thread.sleep(2000);
    link.restore();
    person.page.await("document.querySelector('.told').textContent === ''", 20);
    Thread.sleep(3000);
    person.stopLive();
    assertThat(person.page.evaluate(inReport("querySelector('video').duration")).asDouble())
        .as("the recording goes on while the network is away")
        .isGreaterThan(6);
  }

  @Test
  void whatIsStoppedWhileTheNetworkIsAwayIsConcludedWhenItReturns() throws Exception {
    person.beginLive("Rosalind");
    Thread.sleep(3000);
    link.cut();
    person.page.await("document.querySelector('.told').textContent.includes('broke off')", 20);
    person.click("#stop");
    Thread.sleep(1500);
    link.restore();
    person.page.await("document.querySelector('iframe.report')", 60);
  }

  @Test
  void aNetworkThatDiesWithoutAWordIsNoticed() throws Exception {
    person.beginLive("Emmy");
    Thread.sleep(2000);
    link.hold();
    person.page.await("document.querySelector('.told').textContent.includes('broke off')", 25);
    link.restore();
    person.page.await("document.querySelector('.told').textContent === ''", 20);
    Thread.sleep(2000);
    person.stopLive();
  }

  @Test
  void anUploadGoesOnWhereItBrokeOff() throws Exception {
    Path film = padded(TestFilm.mp4(folder.resolve("long.mp4"), 3));
    link.slow(15);
    person.beginUpload("Grace", film);
    person.page.await("document.querySelector('.upload progress')?.value > 0.1", 30);
    link.cut();
    Thread.sleep(1500);
    link.restore();
    link.slow(0);
    person.page.await(
        "document.querySelector('.upload a[href^=\"/interviews/\"]')", ANALYSIS_SECONDS);
  }

  @Test
  void anUploadThatCannotBeginIsTriedAgain() throws Exception {
    Path film = TestFilm.mp4(folder.resolve("short.mp4"), 3);
    person.open("upload");
    person.page.await("document.querySelector('#candidate')", 20);
    link.cut();
    person.page.evaluate("document.querySelector('#candidate').value = 'Kurt'");
    person.choose(film);
    person.page.await("document.querySelector('.upload .failed')", 30);
    assertThat(person.text(".upload .failed")).contains("The server does not answer");
    link.restore();
    person.click(".upload button");
    person.page.await(
        "document.querySelector('.upload a[href^=\"/interviews/\"]')", ANALYSIS_SECONDS);
  }

  /** Adds a box that players skip, so that the upload takes its time. */
  private static Path padded(Path film) throws Exception {
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(film, StandardOpenOption.APPEND))) {
      out.writeInt(8 + PADDING_BYTES);
      out.writeBytes("free");
      out.write(new byte[PADDING_BYTES]);
    }
    return film;
  }
}
