package dev.ivas.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ivas.browser.PageAccess;
import dev.ivas.browser.PageAccess.Told;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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

  @RegisterExtension static final ReportBrowser BROWSER = new ReportBrowser();

  @TempDir private static Path folder;

  @Test
  void everyTextStandsOutFromItsGround() throws Exception {
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : new int[] {1280, 390}) {
        open(width, dark);
        BROWSER.page().evaluate(OPEN_ALL);
        BROWSER.page().evaluate("document.querySelector('#moments button').click()");
        assertThat(BROWSER.page().evaluate(PageContrast.TOO_FAINT).findValuesAsText("what"))
            .isEmpty();
      }
    }
  }

  @Test
  void aFaintTextIsFound() throws Exception {
    open(1280, false);
    BROWSER.page().evaluate("document.querySelector('h1').style.color = 'rgb(29 33 38 / 30%)'");
    assertThat(BROWSER.page().evaluate(PageContrast.TOO_FAINT).findValuesAsText("what"))
        .singleElement()
        .asString()
        .startsWith("H1");
  }

  @Test
  void everyChartButtonAndLinkHasAName() throws Exception {
    open(1280, false);
    BROWSER.page().evaluate(OPEN_ALL);
    List<Told> told = PageAccess.told(BROWSER.page());
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
    int all = BROWSER.page().evaluate(FOCUSABLE).asInt();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 3 * all; i++) {
      BROWSER.page().press("Tab");
      JsonNode focus = BROWSER.page().evaluate(FOCUS);
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
    BROWSER.page().evaluate(moment + ".focus()");
    BROWSER.page().press("Enter");
    assertThat(BROWSER.page().evaluate(moment + ".ariaPressed").asText()).isEqualTo("true");
    double start = BROWSER.page().evaluate("+" + moment + ".dataset.start").asDouble();
    assertThat(BROWSER.page().evaluate(ReportHtmlBrowserIT.WHERE_THE_VIDEO_IS).asDouble())
        .isCloseTo(start, within(0.1));
    assertThat(BROWSER.page().evaluate(moment + ".ariaPressed").asText()).isEqualTo("true");
    BROWSER.page().evaluate("document.getElementById('cursor-slider').focus()");
    String before = text();
    for (int i = 0; i < 100; i++) {
      BROWSER.page().press("ArrowRight");
    }
    assertThat(text()).isNotEqualTo(before);
    BROWSER.page().press("Escape");
    assertThat(BROWSER.page().evaluate("document.getElementById('cursor').hidden").asBoolean())
        .isTrue();
  }

  private static String text() throws Exception {
    return BROWSER.page().evaluate("document.getElementById('cursor-text').textContent").asText();
  }

  private static void open(int width, boolean dark) throws Exception {
    SampleInterview interview = SampleInterview.lasting(60);
    Path file = folder.resolve("report.html");
    AttachedVideo video =
        new AttachedVideo(ReportHtmlBrowserIT.silence(folder.resolve("a.wav"), 60), false);
    ReportHtml.write(interview.report(), interview.series(), video, file);
    BROWSER.page().open(file, width, dark);
  }
}
