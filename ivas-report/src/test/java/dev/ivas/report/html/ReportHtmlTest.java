package dev.ivas.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.MediaSection;
import dev.ivas.core.report.ModalityState;
import dev.ivas.core.report.ProvenanceSection;
import dev.ivas.core.report.Subject;
import dev.ivas.testkit.VerdictWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportHtmlTest {
  static final String HOSTILE =
      "</script><script>window.hacked=1</script><img src=x onerror=\"window.hacked=2\">"
          + "{{{.}}}{{>page}}<!--\u2028'`&lt;";

  /** What could pass for a verdict where a page speaks of a person. */
  private static final Pattern JUDGING =
      Pattern.compile(
          "\\b(employ\\w*|accept(ed|able)?|pass(ed)?|fail(ed)?|liar|lying)\\b",
          Pattern.CASE_INSENSITIVE);

  @TempDir private Path folder;

  @Nested
  class Structure {
    @Test
    void sectionsComeInOrderEachWithItsHeading() throws IOException {
      Document page = page(SampleInterview.lasting(60));
      assertThat(page.select("main > section").eachAttr("id"))
          .containsExactly(
              "summary",
              "scores",
              "expression",
              "gaze",
              "voice",
              "transcript",
              "language",
              "moments",
              "provenance");
      assertThat(page.select("h1")).hasSize(1);
      for (Element section : page.select("main > section")) {
        assertThat(page.getElementById(section.attr("aria-labelledby")).tagName()).isEqualTo("h2");
      }
    }

    @Test
    void idsAreUniqueAndReferencesLeadSomewhere() throws IOException {
      Document page = page(SampleInterview.lasting(60));
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
      for (Element link : page.select("a[href^=#]")) {
        assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
      }
      for (Element label : page.select("label[for]")) {
        assertThat(page.getElementById(label.attr("for"))).isNotNull();
      }
    }

    @Test
    void everyChartSaysTheSameInWordsAndInATable() throws IOException {
      Document page = page(SampleInterview.lasting(60));
      Elements figures = page.select("figure");
      assertThat(figures).hasSize(7);
      for (Element figure : figures) {
        Element chart = figure.selectFirst("[data-chart][role=img]");
        assertThat(page.getElementById(chart.attr("aria-labelledby")).text()).isNotBlank();
        assertThat(page.getElementById(chart.attr("aria-describedby")).text()).endsWith(".");
        assertThat(figure.select("details tbody tr")).hasSizeBetween(1, 20);
        assertThat(chartData(page).at("/charts/" + chart.attr("data-chart")).isObject()).isTrue();
      }
    }

    @Test
    void numbersAreThoseOfTheReport() throws IOException {
      Document page = page(SampleInterview.lasting(60));
      assertThat(page.select("#summary dd").eachText())
          .hasSizeBetween(5, 8)
          .contains(
              "They looked at the camera 80 % of the time, and otherwise mostly to their own left"
                  + " (10 %).",
              "They spoke 118 words a minute, with 2 filled pauses.");
      assertThat(page.select("#scores tbody tr").first().text())
          .isEqualTo("Apparent expression 71 63 to 78 Good 20 % 14.2");
      assertThat(page.select("#expression .shares tr").get(1).text()).isEqualTo("neutral 60 %");
      assertThat(page.select("#gaze .shares tr").get(1).text())
          .isEqualTo("at the camera 80 % 48.0 s");
      assertThat(page.select("#gaze .facts").text())
          .contains("Blinks 15.0 a minute", "10 to 33 times a minute in conversation");
      assertThat(page.select("#voice .facts").text()).contains("Pitch 121 Hz", "Jitter 1.13 %");
      assertThat(page.select("#moments li").first().text())
          .isEqualTo("0:00 to 0:06 Gaze looks at the camera for 6.0 s");
    }

    @Test
    void fillersPausesAndUnsureWordsAreMarkedBetweenTheWords() throws IOException {
      Document page = page(SampleInterview.lasting(60));
      assertThat(page.select(".transcript .pause")).hasSize(10);
      assertThat(page.select(".transcript .filler").eachText()).containsExactly("um", "um");
      assertThat(page.select(".transcript .unsure").eachText()).containsOnly("reports");
      assertThat(page.select(".transcript .unsure").eachAttr("title"))
          .allMatch(title -> title.contains("31"));
      assertThat(page.select(".transcript").text()).contains("we had um a service");
    }

    @Test
    void nothingComesFromTheNetwork() throws IOException {
      Document page = page(SampleInterview.lasting(60));
      assertThat(page.select("link[href], script[src], img, iframe, object, form, base"))
          .allMatch(element -> element.attr("href").equals("data:,"));
      assertThat(page.select("style").html()).doesNotContain("@import", "url(");
      assertThat(page.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
    }

    @Test
    void noStyleOrHandlerStandsInATag() throws IOException {
      for (Element element : page(SampleInterview.lasting(60)).getAllElements()) {
        assertThat(element.attributes().asList())
            .noneMatch(a -> a.getKey().equals("style") || a.getKey().startsWith("on"));
      }
    }
  }

  @Nested
  class Escaping {
    @Test
    void textsFromOutsideStayText() throws IOException {
      Document plain = page(SampleInterview.lasting(60));
      Document hostile = page(SampleInterview.hostile(HOSTILE));
      assertThat(hostile.select("script")).hasSameSizeAs(plain.select("script"));
      assertThat(hostile.select("img")).isEmpty();
      assertThat(hostile.select(".candidate").text()).contains("<script>window.hacked=1</script>");
      assertThat(hostile.title()).contains("Candidate 17</script>");
      assertThat(hostile.select("*").stream().map(Element::tagName).distinct())
          .containsExactlyInAnyOrderElementsOf(
              plain.select("*").stream().map(Element::tagName).distinct().toList());
    }

    @Test
    void chartDataCannotEndTheirScript() {
      String json = ChartData.json(Map.of("a", "</script><!--&\u2028\u2029"));
      assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
      assertThat(json).contains("\\u2028", "\\u2029");
    }

    @Test
    void assetsCannotEndTheirElement() {
      PageAssets.INSTANCE
          .scripts()
          .forEach(
              script -> assertThat(script.text()).doesNotContainIgnoringCase("</script", "<!--"));
      PageAssets.INSTANCE
          .styles()
          .forEach(style -> assertThat(style.text()).doesNotContainIgnoringCase("</style"));
    }

    @Test
    void halfASurrogatePairIsReplaced() throws IOException {
      SampleInterview interview = SampleInterview.lasting(10);
      CandidateReport report =
          ReportParts.withNotices(interview.report(), List.of("broken \ud83d text"));
      assertThat(page(report).select(".notices").text()).contains("broken ? text");
    }
  }

  @Nested
  class Bytes {
    @Test
    void theSameReportGivesTheSameBytesEverywhere() throws IOException {
      Locale before = Locale.getDefault();
      try {
        String first = text(SampleInterview.lasting(60));
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat(text(SampleInterview.lasting(60))).isEqualTo(first);
      } finally {
        Locale.setDefault(before);
      }
    }

    @Test
    void threeHoursStaySmall() throws IOException {
      SampleInterview interview = SampleInterview.lasting(3 * 3600);
      CandidateReport wordless = ReportParts.withoutTranscript(interview.report());
      Path file = folder.resolve("long.html");
      ReportHtml.write(wordless, interview.series(), file);
      assertThat(Files.size(file)).isLessThan(500_000);
      JsonNode charts = chartData(Jsoup.parse(file)).get("charts");
      for (JsonNode chart : charts) {
        assertThat(chart.path("x").size()).isLessThanOrEqualTo(1_000);
        assertThat(chart.path("stretches").size()).isLessThanOrEqualTo(1_000);
        assertThat(chart.has("all")).isFalse();
        chart
            .path("shades")
            .forEach(s -> assertThat(s.get("spans").size()).isLessThanOrEqualTo(1_000));
      }
    }

    private String text(SampleInterview interview) throws IOException {
      page(interview);
      return Files.readString(folder.resolve("report.html"));
    }
  }

  @Nested
  class Missing {
    @Test
    void aReportOfNothingSaysWhyInEverySection() throws IOException {
      Document page = page(empty(ModalityStatus.ABSENT, "No pictures were decoded."));
      assertThat(page.select("#summary dd").eachText()).hasSizeBetween(5, 8);
      for (String section : List.of("expression", "gaze", "voice", "transcript", "language")) {
        assertThat(page.select("#" + section + " .missing").text())
            .isEqualTo("Absent. No pictures were decoded.");
      }
      assertThat(page.select("figure, .transcript, .overall")).isEmpty();
      assertThat(page.text()).doesNotContain("null", "NaN");
    }

    @Test
    void whatIsWithheldSaysSo() throws IOException {
      Document page = page(empty(ModalityStatus.WITHHELD, "too few words were sure"));
      assertThat(page.select("#language .missing").text())
          .isEqualTo("Withheld. Too few words were sure.");
    }

    @Test
    void withoutSeriesTheSegmentsAreStillDrawn() throws IOException {
      CandidateReport report = SampleInterview.lasting(60).report();
      assertThat(page(report).select("[data-chart]").eachAttr("data-chart"))
          .containsExactly("expression", "gaze");
    }

    @Test
    void anAbsentNumberIsNotMeasured() throws IOException {
      Document page = page(ReportParts.withoutVoiceNumbers(SampleInterview.lasting(60).report()));
      assertThat(page.select("#voice .facts").text())
          .contains("Pitch not measured", "Speech rate not measured", "Jitter not measured");
    }
  }

  @Nested
  class Policies {
    @Test
    void whatEuRecruitmentForbidsIsNotShownEvenIfItWereThere() throws IOException {
      SampleInterview interview = SampleInterview.lasting(60);
      Document page = page(interview, interview.report(Policy.EU_RECRUITMENT));
      assertThat(page.select("#expression figure, #expression .shares")).isEmpty();
      assertThat(chartData(page).at("/charts/expression").isNull()).isTrue();
      assertThat(chartData(page).at("/charts/pitch").isNull()).isTrue();
      assertThat(page.select("#gaze .facts").text()).contains("Engagement prohibited");
      assertThat(page.select("#voice .facts").text())
          .contains("Jitter left out", "Pitch left out")
          .doesNotContain("121", "1.13", "6.2", "14.2 dB");
      assertThat(page.select("#scores tbody tr").first().text())
          .startsWith("Apparent expression Prohibited: ")
          .doesNotContain("71");
      assertThat(page.select("#scores .overall")).isEmpty();
      assertThat(page.select("main").text()).doesNotContain("happy");
    }

    @Test
    void aProhibitedModalityNamesTheArticle() throws IOException {
      CandidateReport report =
          empty(ModalityStatus.PROHIBITED, Policy.EU_RECRUITMENT.prohibitionReason());
      assertThat(page(report).select("#expression .missing").text())
          .startsWith("Prohibited.")
          .contains("Article 5(1)(f)");
    }

    @Test
    void noPageSaysWhomToEmploy() throws IOException {
      for (Policy policy : Policy.values()) {
        SampleInterview interview = SampleInterview.lasting(60);
        String text = page(interview, interview.report(policy)).text();
        assertThat(VerdictWords.in(text)).isEmpty();
        assertThat(JUDGING.matcher(text).results().map(r -> r.group())).isEmpty();
      }
    }
  }

  private Document page(SampleInterview interview) throws IOException {
    return page(interview, interview.report());
  }

  private Document page(SampleInterview interview, CandidateReport report) throws IOException {
    Path file = folder.resolve("report.html");
    ReportHtml.write(report, interview.series(), file);
    return Jsoup.parse(file);
  }

  private Document page(CandidateReport report) throws IOException {
    Path file = folder.resolve("report.html");
    ReportHtml.write(report, List.of(), file);
    return Jsoup.parse(file);
  }

  static JsonNode chartData(Document page) throws IOException {
    return new ObjectMapper().readTree(page.getElementById("chart-data").data());
  }

  private static CandidateReport empty(ModalityStatus status, String reason) {
    Map<Modality, ModalityState> states = new EnumMap<>(Modality.class);
    for (Modality modality : Modality.values()) {
      states.put(modality, new ModalityState(status, reason));
    }
    return new CandidateReport(
        CandidateReport.SCHEMA_VERSION,
        SampleInterview.NOON,
        Policy.COACHING,
        Subject.UNNAMED,
        new MediaSection(0, 0, 0, 0, 0, 0, 0, false, false),
        states,
        null,
        null,
        null,
        null,
        null,
        null,
        new FusionSection(new FusionSection.Vector(List.of(), List.of()), Map.of(), Map.of()),
        null,
        new ProvenanceSection("0.1.0", List.of(), Map.of(), 0),
        List.of());
  }
}
