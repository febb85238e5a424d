package dev.ivas.report.html.internal.section;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.LanguageSection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said, judged against the rubric.
 *
 * @param missing why it was not judged, else null
 * @param provider that judged
 * @param summary in the provider's words
 * @param lines of the rubric
 */
public record LanguageView(
    @Nullable Missing missing, String provider, String summary, List<Line> lines) {

  /**
   * One line of the rubric.
   *
   * @param label for people
   * @param value for people
   * @param spread for people
   * @param width of the bar, in [0, 100]
   * @param quotes evidence from the transcript
   */
  public record Line(
      String label, String value, String spread, String width, List<String> quotes) {}

  /**
   * Makes the section.
   *
   * @param report to be shown
   * @return the section
   */
  public static LanguageView of(CandidateReport report) {
    LanguageSection language = report.language();
    if (language == null) {
      return new LanguageView(Missing.of(report, Modality.LANGUAGE), "", "", List.of());
    }
    List<Line> lines =
        language.scores().entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .toList();
    return new LanguageView(null, language.provider(), language.summary(), lines);
  }

  private static Line line(String name, LanguageSection.RubricScore score) {
    return new Line(
        Wording.capital(name),
        Wording.number(score.value(), 0),
        Wording.number(score.spread(), 0),
        Wording.plain(score.value()),
        score.quotes());
  }
}
