package dev.ivas.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.report.CandidateReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens pages in Debian's Chromium; what it saw lies in {@code target/report-html} for people to
 * look at.
 */
class ReportHtmlBrowserIT {
  private static final Path SEEN = Path.of("target", "report-html");
  static final String WHERE_THE_VIDEO_IS =
      "new Promise(told => { const video = document.querySelector('video');"
          + " const wait = () => video.readyState > 0 && !video.seeking"
          + " ? told(video.currentTime) : setTimeout(wait, 20); wait(); })";
  private static final String SCROLL_WIDTH = "document.documentElement.scrollWidth";

  @RegisterExtension static final ReportBrowser BROWSER = new ReportBrowser();

  @TempDir private static Path folder;

  @Test
  void chartsAreDrawnWithoutAComplaint() throws Exception {
    BROWSER.page().open(page(SampleInterview.lasting(180)), 1280, false);
    BROWSER.page().screenshot(SEEN.resolve("desktop.png"));
    assertThat(BROWSER.page().evaluate("document.querySelectorAll('.chart canvas').length").asInt())
        .isEqualTo(7);
    assertThat(coloursDrawn()).allMatch(count -> count > 3);
    assertThat(BROWSER.page().evaluate(SCROLL_WIDTH).asInt()).isLessThanOrEqualTo(1280);
    assertThat(BROWSER.page().complaints()).isEmpty();
  }

  @Test
  void aPhoneNeedsNoScrollingSideways() throws Exception {
    BROWSER.page().open(page(SampleInterview.lasting(180)), 390, false);
    BROWSER.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    BROWSER.page().screenshot(SEEN.resolve("phone.png"));
    assertThat(BROWSER.page().evaluate(SCROLL_WIDTH).asInt()).isEqualTo(390);
    assertThat(BROWSER.page().evaluate("document.querySelector('.scores').scrollWidth").asInt())
        .isLessThanOrEqualTo(390 - 2 * 16);
    assertThat(
            BROWSER
                .page()
                .evaluate("document.querySelector('.percentiles caption').clientWidth")
                .asInt())
        .isGreaterThan(300);
    assertThat(BROWSER.page().complaints()).isEmpty();
  }

  @Test
  void darkIsDarkAndPaperIsLight() throws Exception {
    BROWSER.page().open(page(SampleInterview.lasting(180)), 1280, true);
    BROWSER.page().screenshot(SEEN.resolve("dark.png"));
    assertThat(background()).isEqualTo("rgb(22, 24, 27)");
    BROWSER.page().print(SEEN.resolve("paper.pdf"));
    BROWSER.page().evaluate("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(background()).isEqualTo("rgb(252, 251, 248)");
    assertThat(BROWSER.page().evaluate("document.querySelector('canvas').clientWidth").asInt())
        .isLessThan(680);
    BROWSER.page().evaluate("window.dispatchEvent(new Event('afterprint'))");
    assertThat(background()).isEqualTo("rgb(22, 24, 27)");
    assertThat(BROWSER.page().complaints()).isEmpty();
  }

  @Test
  void nothingHostileRuns() throws Exception {
    BROWSER.page().open(page(SampleInterview.hostile(ReportHtmlTest.HOSTILE)), 390, false);
    BROWSER.page().screenshot(SEEN.resolve("hostile.png"));
    assertThat(BROWSER.page().evaluate("typeof window.hacked").asText()).isEqualTo("undefined");
    assertThat(BROWSER.page().evaluate("document.querySelectorAll('.chart canvas').length").asInt())
        .isEqualTo(7);
    assertThat(BROWSER.page().evaluate(SCROLL_WIDTH).asInt()).isEqualTo(390);
    assertThat(BROWSER.page().complaints()).isEmpty();
  }

  @Test
  void thePolicyOfThePageStopsAScriptThatGotIn() throws Exception {
    BROWSER.page().open(page(SampleInterview.lasting(10)), 1280, false);
    BROWSER
        .page()
        .evaluate(
            "document.body.insertAdjacentHTML('beforeend', '<img src=data:, onerror=window.hacked=1>')");
    BROWSER
        .page()
        .evaluate(
            "document.body.append(Object.assign(document.createElement('script'),"
                + " {textContent: 'window.hacked = 2'}))");
    BROWSER.page().evaluate("new Promise(done => setTimeout(done, 200))");
    assertThat(BROWSER.page().evaluate("typeof window.hacked").asText()).isEqualTo("undefined");
    assertThat(BROWSER.page().complaints())
        .anyMatch(text -> text.contains("Content Security Policy"));
  }

  @Test
  void aMomentIsMarkedEverywhereAndClearedByKey() throws Exception {
    BROWSER.page().open(page(SampleInterview.lasting(60)), 1280, false);
    String before = BROWSER.page().evaluate(PICTURES).toString();
    BROWSER.page().evaluate("document.querySelectorAll('#moments button')[2].click()");
    assertThat(
            BROWSER.page().evaluate("document.getElementById('cursor-text').textContent").asText())
        .contains("0:09 to 0:12", "expression: happy", "gaze: camera");
    assertThat(
            BROWSER
                .page()
                .evaluate("document.querySelector('.transcript .now').textContent")
                .asText())
        .isNotBlank();
    assertThat(BROWSER.page().evaluate(PICTURES).toString()).isNotEqualTo(before);
    BROWSER.page().screenshot(SEEN.resolve("moment.png"));
    BROWSER
        .page()
        .evaluate(
            "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))");
    assertThat(BROWSER.page().evaluate("document.getElementById('cursor').hidden").asBoolean())
        .isTrue();
    assertThat(BROWSER.page().evaluate(PICTURES).toString()).isEqualTo(before);
  }

  @Test
  void aClickIntoAChartTakesTheWholeStretch() throws Exception {
    BROWSER.page().open(page(SampleInterview.lasting(60)), 1280, false);
    BROWSER.page().click("[data-chart=gaze] .u-over", 7.0 / 60, 1.5 / 6);
    assertThat(
            BROWSER.page().evaluate("document.getElementById('cursor-text').textContent").asText())
        .contains("0:06 to 0:08", "gaze: left");
  }

  @Test
  void withoutScriptsAllButTheChartsIsThere() throws Exception {
    Path page = page(SampleInterview.lasting(60));
    BROWSER.page().withScripts(false);
    try {
      BROWSER.page().open(page, 1280, false);
      BROWSER.page().screenshot(SEEN.resolve("no-script.png"));
      assertThat(BROWSER.page().evaluate("document.querySelectorAll('canvas').length").asInt())
          .isZero();
      assertThat(BROWSER.page().evaluate("document.body.innerText").asText())
          .contains("They looked at the camera 80", "we had", "Apparent expression over time");
    } finally {
      BROWSER.page().withScripts(true);
    }
  }

  @Test
  void threeHoursOpenToo() throws Exception {
    BROWSER.page().open(page(SampleInterview.lasting(3 * 3600)), 1280, false);
    BROWSER.page().screenshot(SEEN.resolve("three-hours.png"));
    assertThat(coloursDrawn()).hasSize(7).allMatch(count -> count > 3);
    assertThat(BROWSER.page().complaints()).isEmpty();
  }

  private static final String PICTURES =
      "Array.from(document.querySelectorAll('canvas'), canvas => canvas.toDataURL())";

  /** How many different colours each chart holds: an empty one has one. */
  private static List<Integer> coloursDrawn() throws Exception {
    List<Integer> counts = new ArrayList<>();
    BROWSER
        .page()
        .evaluate(
            """
            Array.from(document.querySelectorAll("canvas"), canvas => {
              const { width, height } = canvas;
              const data = canvas.getContext("2d").getImageData(0, 0, width, height).data;
              return new Set(new Uint32Array(data.buffer)).size;
            })
            """)
        .forEach(count -> counts.add(count.asInt()));
    return counts;
  }

  /** A sound stands for the video: Java writes it, and the player treats both alike. */
  @Test
  void aMomentLeadsToTheVideo() throws Exception {
    String moment = "document.querySelector('.moments li:last-child button.time')";
    SampleInterview interview = SampleInterview.lasting(60);
    for (boolean embedded : new boolean[] {false, true}) {
      Path file = folder.resolve("with video #1 ü.html");
      AttachedVideo video =
          new AttachedVideo(silence(folder.resolve("interview & more.wav"), 60), embedded);
      ReportHtml.write(interview.report(), interview.series(), video, file);
      BROWSER.page().open(file, 1280, false);
      double start = BROWSER.page().evaluate("+" + moment + ".dataset.start").asDouble();
      BROWSER.page().evaluate(moment + ".click()");
      assertThat(start).isGreaterThan(1);
      assertThat(BROWSER.page().evaluate(WHERE_THE_VIDEO_IS).asDouble())
          .isCloseTo(start, within(0.1));
      assertThat(BROWSER.page().complaints()).isEmpty();
    }
  }

  static Path silence(Path file, int seconds) throws IOException {
    AudioFormat format = new AudioFormat(8000, 8, 1, false, false);
    byte[] samples = new byte[8000 * seconds];
    Arrays.fill(samples, (byte) 128);
    try (AudioInputStream sound =
        new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }

  private static String background() throws Exception {
    return BROWSER
        .page()
        .evaluate("getComputedStyle(document.documentElement).backgroundColor")
        .asText();
  }

  private static Path page(SampleInterview interview) throws IOException {
    CandidateReport report = interview.report();
    Path file = folder.resolve("report.html");
    ReportHtml.write(report, interview.series(), file);
    return file;
  }
}
