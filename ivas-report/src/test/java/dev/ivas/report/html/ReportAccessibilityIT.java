package dev.ivas.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ivas.testkit.browser.ChromiumPage;
import dev.ivas.testkit.browser.PageAccess;
import dev.ivas.testkit.browser.PageAccess.Key;
import dev.ivas.testkit.browser.PageAccess.Told;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for people who see little, press keys, or listen: in Chromium, as it computes it. */
class ReportAccessibilityIT {
  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(d => d.open = true)";

  /** Where the focus is and whether one can see it; a player marks its own buttons by itself. */
  private static final String FOCUS =
      """
      (() => {
        const at = document.activeElement;
        const style = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        return {
          index: [...document.querySelectorAll("*")].indexOf(at),
          tag: at.tagName,
          outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
            || at.tagName === "VIDEO",
          shown: box.width > 1 && box.height > 1,
        };
      })()
      """;

  private static final String FOCUSABLE =
      "[...document.querySelectorAll('a[href], button, summary, input, video, [tabindex]')]"
          + ".filter(e => e.checkVisibility()).length";

  @TempDir private static Path folder;
  private static ChromiumPage browser;
  private static PageAccess access;

  @BeforeAll
  static void startBrowser() throws Exception {
    browser = ReportBrowser.start(folder.resolve("profile"));
    access = new PageAccess(browser);
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void everyTextStandsOutFromItsGround() throws Exception {
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : new int[] {1280, 390}) {
        open(width, dark);
        browser.evaluate(OPEN_ALL);
        browser.evaluate("document.querySelector('#moments button').click()");
        assertThat(browser.evaluate(PageContrast.TOO_FAINT).findValuesAsText("what")).isEmpty();
      }
    }
  }

  @Test
  void aFaintTextIsFound() throws Exception {
    open(1280, false);
    browser.evaluate("document.querySelector('h1').style.color = 'rgb(29 33 38 / 30%)'");
    assertThat(browser.evaluate(PageContrast.TOO_FAINT).findValuesAsText("what"))
        .singleElement()
        .asString()
        .startsWith("H1");
  }

  @Test
  void everyChartButtonAndLinkHasAName() throws Exception {
    open(1280, false);
    browser.evaluate(OPEN_ALL);
    List<Told> told = access.told();
    assertThat(told).filteredOn(t -> t.role().equals("image")).hasSize(7);
    assertThat(told)
        .filteredOn(t -> t.role().equals("image"))
        .allSatisfy(
            chart -> {
              assertThat(chart.name()).isNotBlank();
              assertThat(chart.description()).endsWith(".");
            });
    assertThat(told)
        .filteredOn(t -> t.role().matches("button|link|slider|region|Video|DisclosureTriangle"))
        .hasSizeGreaterThan(30)
        .allSatisfy(each -> assertThat(each.name()).as(each.role()).isNotBlank());
    assertThat(told).filteredOn(t -> t.role().equals("heading")).hasSizeGreaterThan(15);
  }

  @Test
  void keysReachEverythingInTheOrderOfThePage() throws Exception {
    open(1280, false);
    int all = browser.evaluate(FOCUSABLE).asInt();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 3 * all; i++) {
      access.press(Key.TAB);
      JsonNode focus = browser.evaluate(FOCUS);
      if (focus.get("tag").asText().equals("BODY")) {
        break;
      }
      assertThat(focus.get("outlined").asBoolean()).as(focus.toString()).isTrue();
      assertThat(focus.get("shown").asBoolean()).as(focus.toString()).isTrue();
      int index = focus.get("index").asInt();
      if (order.isEmpty() || order.get(order.size() - 1) != index) {
        order.add(index);
      }
    }
    assertThat(order).isSorted().hasSizeGreaterThanOrEqualTo(all).hasSizeGreaterThan(20);
  }

  @Test
  void aMomentIsChosenAndClearedWithoutAMouse() throws Exception {
    open(1280, false);
    String moment = "document.querySelectorAll('#moments button')[2]";
    browser.evaluate(moment + ".focus()");
    access.press(Key.ENTER);
    assertThat(browser.evaluate(moment + ".ariaPressed").asText()).isEqualTo("true");
    double start = browser.evaluate("+" + moment + ".dataset.start").asDouble();
    assertThat(browser.evaluate(ReportHtmlBrowserIT.WHERE_THE_VIDEO_IS).asDouble())
        .isCloseTo(start, within(0.1));
    assertThat(browser.evaluate(moment + ".ariaPressed").asText()).isEqualTo("true");
    browser.evaluate("document.getElementById('cursor-slider').focus()");
    String before = text();
    for (int i = 0; i < 100; i++) {
      access.press(Key.RIGHT);
    }
    assertThat(text()).isNotEqualTo(before);
    access.press(Key.ESCAPE);
    assertThat(browser.evaluate("document.getElementById('cursor').hidden").asBoolean()).isTrue();
  }

  private static String text() throws Exception {
    return browser.evaluate("document.getElementById('cursor-text').textContent").asText();
  }

  private static void open(int width, boolean dark) throws Exception {
    SampleInterview interview = SampleInterview.lasting(60);
    Path file = folder.resolve("report.html");
    AttachedVideo video =
        new AttachedVideo(ReportHtmlBrowserIT.silence(folder.resolve("a.wav"), 60), false);
    ReportHtml.write(interview.report(), interview.series(), video, file);
    browser.open(file, width, dark);
  }
}
