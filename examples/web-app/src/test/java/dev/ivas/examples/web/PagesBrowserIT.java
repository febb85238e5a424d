package dev.ivas.examples.web;

import static dev.ivas.examples.web.PersonAtBrowser.ANALYSIS_SECONDS;
import static dev.ivas.examples.web.PersonAtBrowser.inReport;
import static dev.ivas.examples.web.PersonAtBrowser.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages around two finished interviews, in Debian's Chromium; what it saw lies in {@code
 * target/web-app} for people to look at.
 */
class PagesBrowserIT extends BrowsedApp {
  private static final Path SEEN = Path.of("target", "web-app");

  private static String report;

  @BeforeAll
  static void holdTwoInterviews() throws Exception {
    person.upload("Ada", TestFilm.mp4(folder.resolve("first.mp4"), 8));
    person.upload("Ada", TestFilm.mp4(folder.resolve("second.mp4"), 5));
    report =
        person
            .page
            .evaluate("document.querySelector('.upload a').getAttribute('href').substring(1)")
            .asText();
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "1280, true", "390, false", "390, true"})
  void everyPageFitsItsWindow(int width, boolean dark) {
    for (String path : List.of("", "upload", "live", "compare", "benchmark", "settings", report)) {
      person.open(path, width, dark);
      person.page.await("document.querySelector('main .view')?.children.length > 0", 20);
      if (path.equals(report)) {
        person.page.await(inReport("querySelector('video')?.readyState > 0"), 30);
      }
      String name = path.isEmpty() ? "candidates" : path.replaceAll("/.*", "");
      person.page.screenshot(
          SEEN.resolve(
              String.format(Locale.ROOT, "%s-%d-%s.png", name, width, dark ? "dark" : "light")));
      assertThat(person.page.evaluate("document.documentElement.scrollWidth").asInt())
          .as(path)
          .isEqualTo(width);
      assertThat(person.page.complaints()).as(path).isEmpty();
    }
  }

  @Test
  void twoInterviewsAreChosenAndCompared() {
    person.open("");
    person.page.await(row("Ada"), 20);
    person.page.evaluate(
        "document.querySelectorAll('[data-state=DONE] input[type=checkbox]').forEach(box => box.click())");
    person.page.await("!document.querySelector('.tools button').hidden", 10);
    person.click(".tools button");
    person.page.await("document.querySelectorAll('table.compare').length === 2", 20);
    assertThat(person.text("table.compare")).contains("Overall", "Difference");
    assertThat(person.page.evaluate("document.querySelectorAll('.course .lane').length").asInt())
        .isGreaterThanOrEqualTo(4);
  }

  @Test
  void aMomentPlaysTheVideoFromThere() throws Exception {
    person.open(report);
    person.page.await(inReport("querySelector('video')?.readyState > 0"), 30);
    String moment =
        "[...document.querySelector('iframe.report').contentDocument"
            + ".querySelectorAll('button.time')].find(each => each.dataset.start > 1)";
    double start = person.page.evaluate("Number(" + moment + ".dataset.start)").asDouble();
    person.page.evaluate(moment + ".click()");
    person.page.await(
        "Math.abs(" + inReport("querySelector('video').currentTime") + " - " + start + ") < 1", 10);
  }

  @Test
  void marksAreDrawnOverTheRecording() {
    person.open(report);
    person.page.await("document.querySelector('[data-overlay=gaze]')", 30);
    person.page.evaluate(
        "document.querySelectorAll('.switches input').forEach(each => each.click())");
    person.page.await(
        inReport(
            "querySelector('.player canvas')?.width > 0 && [..."
                + "document.querySelector('iframe.report').contentDocument"
                + ".querySelector('.player canvas').getContext('2d')"
                + ".getImageData(0, 0, 500, 300).data].some(each => each > 0)"),
        30);
    person.page.screenshot(SEEN.resolve("report-marks.png"));
  }

  @Test
  void theSearchLeavesWhatIsFound() {
    person.open("");
    person.page.await(row("Ada"), 20);
    String search =
        "(text => { const box = document.querySelector('input[type=search]'); box.value = text;"
            + " box.dispatchEvent(new Event('input')); })";
    person.page.evaluate(search + "('nobody')");
    assertThat(person.text(".view .note")).isEqualTo("Nothing is found.");
    person.page.evaluate(search + "('SECOND')");
    assertThat(person.page.evaluate("document.querySelectorAll('.interview').length").asInt())
        .isOne();
  }

  @Test
  void settingsAreKeptAndUnknownOnesRefused() {
    person.open("settings");
    person.page.await("document.querySelector('#days')", 20);
    person.page.evaluate("document.querySelector('#days').value = '30'");
    person.click("form button");
    person.page.await("document.querySelector('form [role=status]').textContent === 'Saved.'", 10);
    person.open("settings");
    person.page.await("document.querySelector('#days')?.value === '30'", 20);
    person.page.evaluate("document.querySelector('#provider').value = 'nosuch'");
    person.click("form button");
    person.page.await(
        "document.querySelector('form [role=status]').textContent.includes('nosuch')", 10);
  }

  @Test
  void aRecordingThatCannotBeReadSaysSoAndMayBeTriedAgain() throws Exception {
    Path broken = Files.write(folder.resolve("broken.mp4"), new byte[5000]);
    person.beginUpload("Broken", broken);
    String failed = "document.querySelector('.upload[data-state=FAILED] .failed')";
    person.page.await(failed, ANALYSIS_SECONDS);
    assertThat(person.text(".upload .failed")).startsWith("Failed: ");
    person.click(".upload[data-state=FAILED] .state:not([hidden]) button");
    person.page.await(failed, ANALYSIS_SECONDS);
  }

  @Test
  void theFocusStaysWhereItIsWhileProgressIsTold() throws Exception {
    person.beginUpload("Focus", TestFilm.mp4(folder.resolve("third.mp4"), 8));
    person.page.await("document.querySelector('.upload[data-state=ANALYSING]')", ANALYSIS_SECONDS);
    person.click("nav a[href=\"/\"]");
    String bar = "document.querySelector('[data-state=ANALYSING] progress')";
    person.page.await(bar + "?.value > 0.05", ANALYSIS_SECONDS);
    person.page.evaluate(
        "(window.kept = document.querySelector('[data-state=ANALYSING] > button')).focus(),"
            + " window.before = "
            + bar
            + ".value");
    person.page.await(bar + "?.value > window.before + 0.05", ANALYSIS_SECONDS);
    assertThat(person.page.evaluate("document.activeElement === window.kept").asBoolean())
        .as("a button is pressed by what was there when the finger came down")
        .isTrue();
  }

  @Test
  void colouredStretchesAreNamedAsWhatTheyAre() {
    person.open("compare");
    person.page.await("document.querySelectorAll('.course').length === 2", 20);
    assertThat(
            person
                .page
                .evaluate(
                    "[...document.querySelectorAll('.course .lane')].filter(each =>"
                        + " /Pauses|Fillers/.test(each.firstElementChild.textContent))"
                        + ".flatMap(each => [...each.querySelectorAll('title')])"
                        + ".map(each => each.textContent.split(',')[0])")
                .toString())
        .doesNotContain("neutral", "fear");
  }

  @Test
  void aNewPageIsReadFromItsHeading() {
    person.open("");
    person.page.await(row("Ada"), 20);
    person.click("nav a[href=\"/settings\"]");
    person.page.await("document.activeElement?.textContent === 'Settings'", 10);
    person.click("nav a[href=\"/compare\"]");
    person.page.await("document.querySelector('#second')", 20);
    person.page.evaluate(
        "(select => { select.focus(); select.selectedIndex = 0;"
            + " select.dispatchEvent(new Event('change')); })(document.querySelector('#second'))");
    person.page.await("document.querySelectorAll('table.compare').length === 2", 20);
    person.page.await("document.activeElement?.id === 'second'", 10);
  }

  @Test
  void theWayBackLeadsToWhatWasSearched() {
    person.open("");
    person.page.await(row("Ada"), 20);
    person.page.evaluate(
        "(box => { box.value = 'second'; box.dispatchEvent(new Event('input')); })"
            + "(document.querySelector('input[type=search]'))");
    person.click(".interview a");
    person.page.await("document.querySelector('iframe.report')", 20);
    person.page.evaluate("history.back()");
    person.page.await("document.querySelector('input[type=search]')?.value === 'second'", 10);
    assertThat(person.page.evaluate("document.querySelectorAll('.interview').length").asInt())
        .isOne();
  }
}
