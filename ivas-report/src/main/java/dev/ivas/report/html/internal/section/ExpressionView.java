package dev.ivas.report.html.internal.section;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.report.html.internal.chart.Charts;
import dev.ivas.report.html.internal.chart.LaneChart;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Apparent expression.
 *
 * @param missing why there is none, else null
 * @param shares of each class, the largest first
 * @param figure its course, or null
 * @param transitions changes from one class to another, in words
 */
public record ExpressionView(
    @Nullable Missing missing, List<ShareRow> shares, @Nullable Figure figure, String transitions) {
  private static final int MOST_TRANSITIONS = 5;

  /**
   * Makes the section.
   *
   * @param report to be shown
   * @param charts of the report
   * @return the section
   */
  public static ExpressionView of(CandidateReport report, Charts charts) {
    EmotionSection emotion = report.emotion();
    if (emotion == null) {
      return new ExpressionView(Missing.of(report, Modality.EMOTION), List.of(), null, "");
    }
    List<ShareRow> shares =
        emotion.distribution().entrySet().stream()
            .sorted(Comparator.comparingDouble(entry -> -entry.getValue()))
            .map(
                entry ->
                    ShareRow.of(
                        entry.getKey().label(), entry.getKey().label(), entry.getValue(), ""))
            .toList();
    return new ExpressionView(
        null, shares, figure(report, emotion, charts), transitions(emotion.transitions()));
  }

  private static @Nullable Figure figure(
      CandidateReport report, EmotionSection emotion, Charts charts) {
    if (charts.expression() == null) {
      return null;
    }
    String sentence =
        "%s: %s in all, %s first."
            .formatted(
                drawing(charts.expression()),
                Wording.count(emotion.timeline().size(), "stretch", "stretches"),
                emotion.timeline().isEmpty() ? "none" : emotion.timeline().get(0).label().label());
    return Figure.of(
        new Figure.Caption("expression", "Apparent expression over time", sentence),
        charts.expression(),
        report.media().durationSeconds());
  }

  private static String drawing(LaneChart chart) {
    if (chart.isDense()) {
      return "The higher the shape, the more apparent the expression";
    }
    return chart.levels().isEmpty()
        ? "Bars show the most apparent expression"
        : "Bars show the most apparent expression, pale shapes the probability of each";
  }

  private static String transitions(Map<String, Integer> transitions) {
    int sum = transitions.values().stream().mapToInt(Integer::intValue).sum();
    if (sum == 0) {
      return "The apparent expression did not change.";
    }
    List<String> most =
        transitions.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(MOST_TRANSITIONS)
            .map(
                entry ->
                    entry.getKey().replace(">", " to ") + " " + Wording.times(entry.getValue()))
            .toList();
    return "The apparent expression changed %s: %s%s."
        .formatted(
            Wording.times(sum),
            Wording.list(most),
            transitions.size() > MOST_TRANSITIONS ? ", and others more rarely" : "");
  }
}
