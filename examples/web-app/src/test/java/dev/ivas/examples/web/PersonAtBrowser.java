package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ivas.browser.ChromiumPage;
import dev.ivas.browser.PlaywrightDriver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Somebody who uses the application in a Chromium of their own, before a drawn camera. */
final class PersonAtBrowser implements AutoCloseable {
  /** The most seconds that the analysis of a short film may take on a busy machine. */
  static final int ANALYSIS_SECONDS = 240;

  final ChromiumPage page;
  private final String address;

  private PersonAtBrowser(ChromiumPage page, String address) {
    this.page = page;
    this.address = address;
  }

  /**
   * Opens a browser before a short film.
   *
   * @param address of the application, with a slash at its end
   * @param films where the camera's film is made
   */
  static PersonAtBrowser at(String address, Path films) throws IOException {
    return at(
        address,
        TestFilm.mjpeg(films.resolve("camera.mjpeg")),
        TestFilm.wav(films.resolve("voice.wav"), 4));
  }

  /**
   * Opens a browser; without a Chromium the test is skipped, with {@code CI=true} it fails.
   *
   * @param address of the application, with a slash at its end
   * @param camera what is before it, as MJPEG of 30 pictures a second
   * @param microphone what it hears, as WAV
   */
  static PersonAtBrowser at(String address, Path camera, Path microphone) {
    Optional<Path> executable = PlaywrightDriver.chromium();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(executable).as("CI needs chromium (Debian: apt install chromium)").isPresent();
    }
    assumeThat(executable).as("no chromium on the path").isPresent();
    ChromiumPage page =
        ChromiumPage.start(
            executable.orElseThrow(),
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--autoplay-policy=no-user-gesture-required",
            "--use-file-for-fake-video-capture=" + camera,
            "--use-file-for-fake-audio-capture=" + microphone);
    return new PersonAtBrowser(page, address);
  }

  void open(String path) {
    open(path, 1280, false);
  }

  void open(String path, int width, boolean dark) {
    page.open(URI.create(address + path), width, dark);
  }

  void beginUpload(String candidate, Path file) {
    open("upload");
    page.await("document.querySelector('#candidate')", 20);
    page.evaluate("document.querySelector('#candidate').value = '" + candidate + "'");
    choose(file);
  }

  /** Chooses a file on the page of uploads and agrees. */
  void choose(Path file) {
    page.choose("#files", List.of(file));
    agree();
  }

  /** Uploads and waits until the report is there. */
  void upload(String candidate, Path file) {
    beginUpload(candidate, file);
    page.await("document.querySelector('.upload a[href^=\"/interviews/\"]')", ANALYSIS_SECONDS);
  }

  void openReport() {
    click(".upload a");
    page.await(inReport("querySelector('video')?.readyState > 0"), 30);
  }

  void beginLive(String candidate) {
    open("live");
    page.await("document.querySelector('#begin')", 20);
    consentToLive(candidate);
    page.await("document.querySelector('.badge span')", 60);
  }

  /** Names the candidate on the page of live interviews and agrees to everything. */
  void consentToLive(String candidate) {
    page.evaluate("document.querySelector('#candidate').value = '" + candidate + "'");
    click("#begin");
    page.await("document.querySelector('#kept')", 10);
    click("#kept");
    agree();
  }

  void stopLive() {
    page.await("!document.querySelector('#stop').disabled", 20);
    click("#stop");
    page.await("document.querySelector('iframe.report')", 120);
    page.await(inReport("querySelector('video')?.duration > 2"), 30);
  }

  void click(String selector) {
    page.evaluate("document.querySelector('" + selector + "').click()");
  }

  String text(String selector) {
    return page.evaluate("document.querySelector('" + selector + "').textContent").asText();
  }

  /** An expression that finds a candidate's heading in the list. */
  static String row(String candidate) {
    return "[...document.querySelectorAll('.candidate-card h2')].find(each => each.textContent === '%s')"
        .formatted(candidate);
  }

  /** An expression on the report's own document. */
  static String inReport(String expression) {
    return "document.querySelector('iframe.report')?.contentDocument?." + expression;
  }

  /** Nothing goes on before the consent is given. */
  private void agree() {
    page.await("document.querySelector('dialog[open] #agreed')", 10);
    assertThat(page.evaluate("document.querySelector('#consent-go').disabled").asBoolean())
        .isTrue();
    click("#agreed");
    click("#consent-go");
  }

  @Override
  public void close() {
    page.close();
  }
}
