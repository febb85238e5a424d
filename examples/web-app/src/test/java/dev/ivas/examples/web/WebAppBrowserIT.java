package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ivas.browser.ChromiumPage;
import dev.ivas.browser.PlaywrightDriver;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uses the application in Debian's Chromium, with a drawn face before its camera; what it saw lies
 * in {@code target/web-app} for people to look at. Without a Chromium it is skipped, with {@code
 * CI=true} it fails.
 */
class WebAppBrowserIT {
  private static final Path SEEN = Path.of("target", "web-app");
  private static final int ANALYSIS_SECONDS = 240;

  @TempDir private static Path folder;
  private static WebApp app;
  private static ChromiumPage browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> executable = PlaywrightDriver.chromium();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(executable).as("CI needs chromium (Debian: apt install chromium)").isPresent();
    }
    assumeThat(executable).as("no chromium on the path").isPresent();
    app = WebApp.start(WebOptions.in(folder.resolve("data")).atPort(0));
    browser = startBrowser();
  }

  private static ChromiumPage startBrowser() throws Exception {
    Path camera = TestFilm.mjpeg(folder.resolve("camera.mjpeg"));
    Path microphone = TestFilm.wav(folder.resolve("microphone.wav"), 4);
    return ChromiumPage.start(
        PlaywrightDriver.chromium().orElseThrow(),
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        "--autoplay-policy=no-user-gesture-required",
        "--use-file-for-fake-video-capture=" + camera,
        "--use-file-for-fake-audio-capture=" + microphone);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (app != null) {
      app.close();
    }
  }

  @Test
  void anUploadBecomesAReportThatIsErased() throws Exception {
    upload(browser, "Grace", TestFilm.mp4(folder.resolve("first.mp4"), 4));
    browser.await("document.querySelector('.upload a[href^=\"/interviews/\"]')", ANALYSIS_SECONDS);
    browser.evaluate("document.querySelector('.upload a').click()");
    browser.await(inReport("querySelector('video')?.readyState > 0"), 30);
    browser.await("document.querySelector('[data-overlay=gaze]')", 10);
    browser.evaluate("document.querySelectorAll('.switches input').forEach(each => each.click())");
    browser.evaluate(inReport("querySelector('.moments button.time, [data-start]')?.click()"));
    browser.screenshot(SEEN.resolve("report.png"));
    assertThat(browser.complaints()).isEmpty();

    open("/", 390, true);
    browser.await(row("Grace"), 20);
    browser.screenshot(SEEN.resolve("candidates-phone.png"));
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt()).isEqualTo(390);

    open("/", 1280, false);
    browser.await(row("Grace"), 20);
    browser.evaluate("document.querySelector('[aria-label=\"Erase Grace\"]').click()");
    browser.await("document.querySelector('dialog[open] .danger')", 10);
    browser.evaluate("document.querySelector('dialog[open] .danger').click()");
    browser.await("!" + row("Grace"), 20);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aLiveInterviewBecomesAReportWithItsRecording() throws Exception {
    beginLive(browser, "Alan");
    browser.await("document.querySelector('.badge span')", 60);
    Thread.sleep(6000);
    browser.screenshot(SEEN.resolve("live.png"));
    browser.evaluate("document.querySelector('#stop').click()");
    browser.await("document.querySelector('iframe.report')", 120);
    browser.await(inReport("querySelector('video')?.duration > 2"), 30);
    browser.screenshot(SEEN.resolve("live-report.png"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aReloadInTheMiddleEndsInAReport() throws Exception {
    try (ChromiumPage other = startBrowser()) {
      beginLive(other, "Mary");
      other.await("document.querySelector('.badge span')", 60);
      Thread.sleep(2000);
      other.open(URI.create(app.address()), 1280, false);
      other.await(
          row("Mary") + "?.closest('.candidate-card').querySelector('[data-state=DONE]')", 120);
    }
  }

  @Test
  void twoPeopleUploadAtOnceAndHostileNamesAreOnlyText() throws Exception {
    String name = "x <img src=x onerror=\"window.hacked=1\"> & 'quoted'.wav";
    Path hostile = TestFilm.wav(folder.resolve("plain.wav"), 3);
    Files.copy(hostile, folder.resolve(name));
    try (ChromiumPage other = startBrowser()) {
      upload(browser, "Edsger <b>", folder.resolve(name));
      upload(other, "Barbara", hostile);
      for (ChromiumPage each : List.of(browser, other)) {
        each.await("document.querySelector('.upload a[href^=\"/interviews/\"]')", ANALYSIS_SECONDS);
        assertThat(each.complaints()).isEmpty();
      }
    }
    assertThat(browser.evaluate("document.querySelector('.upload bdi').textContent").asText())
        .isEqualTo(name);
    assertThat(browser.evaluate("typeof window.hacked").asText()).isEqualTo("undefined");
  }

  private static void upload(ChromiumPage page, String candidate, Path file) throws Exception {
    page.open(URI.create(app.address() + "upload"), 1280, false);
    page.await("document.querySelector('#candidate')", 20);
    page.evaluate("document.querySelector('#candidate').value = '" + candidate + "'");
    page.choose("#files", List.of(file));
    agree(page);
  }

  private static void beginLive(ChromiumPage page, String candidate) throws Exception {
    page.open(URI.create(app.address() + "live"), 1280, false);
    page.await("document.querySelector('#begin')", 20);
    page.evaluate("document.querySelector('#candidate').value = '" + candidate + "'");
    page.evaluate("document.querySelector('#begin').click()");
    page.await("document.querySelector('#kept')", 10);
    page.evaluate("document.querySelector('#kept').click()");
    agree(page);
    page.await("document.querySelector('.tiles')", 60);
  }

  /** Nothing goes on before the consent is given. */
  private static void agree(ChromiumPage page) throws Exception {
    page.await("document.querySelector('dialog[open] #agreed')", 10);
    assertThat(page.evaluate("document.querySelector('#consent-go').disabled").asBoolean())
        .isTrue();
    page.evaluate("document.querySelector('#agreed').click()");
    page.evaluate("document.querySelector('#consent-go').click()");
  }

  private static void open(String path, int width, boolean dark) throws Exception {
    browser.open(URI.create(app.address() + path.substring(1)), width, dark);
  }

  private static String row(String candidate) {
    return "[...document.querySelectorAll('.candidate-card h2')].find(each => each.textContent === '%s')"
        .formatted(candidate);
  }

  private static String inReport(String expression) {
    return "document.querySelector('iframe.report')?.contentDocument?." + expression;
  }
}
