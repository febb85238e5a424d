package dev.ivas.report.html.internal.audit;

import dev.ivas.report.audit.AuditResult.GroupResult;
import dev.ivas.report.audit.AuditResult.Impact;
import dev.ivas.report.audit.AuditResult.Rate;
import dev.ivas.report.html.internal.section.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One group; what is named for the drawing lies in [0, 100].
 *
 * @param name of the group
 * @param people how many, and what part of all
 * @param favourable how many
 * @param rate for people
 * @param rateInterval for people
 * @param width of the rate's bar
 * @param low where its interval starts
 * @param span how long its interval is
 * @param ratio for people
 * @param ratioInterval for people, empty where there is none
 * @param pValue for people, empty where there is none
 * @param mark what stands out, in words; empty for nothing
 * @param isBelow whether the ratio is below four fifths
 */
public record GroupRow(
    String name,
    String people,
    String favourable,
    String rate,
    String rateInterval,
    String width,
    String low,
    String span,
    String ratio,
    String ratioInterval,
    String pValue,
    String mark,
    boolean isBelow) {
  private static final double SMALLEST_P = 0.001;

  static GroupRow of(GroupResult group) {
    Rate rate = group.rate();
    Impact impact = group.impact();
    return new GroupRow(
        group.name(),
        rate.people() + " (" + Wording.percent(group.share()) + ")",
        String.valueOf(rate.favourable()),
        percent(rate.value()),
        Wording.number(100 * rate.low(), 0) + " to " + Wording.number(100 * rate.high(), 0),
        Wording.plain(100 * rate.value()),
        Wording.plain(100 * rate.low()),
        Wording.plain(Math.max(0.4, 100 * (rate.high() - rate.low()))),
        impact == null ? "none" : Wording.number(impact.ratio(), 2),
        impact == null ? "" : interval(impact),
        impact == null ? "" : pValue(impact.pValue()),
        mark(group),
        impact != null && impact.belowFourFifths());
  }

  private static String percent(double share) {
    return Wording.number(100 * share, 1) + "\u00a0%";
  }

  private static String interval(Impact impact) {
    Double low = impact.low();
    Double high = impact.high();
    return low == null || high == null
        ? ""
        : Wording.number(low, 2)
            + (Double.isFinite(high) ? " to " + Wording.number(high, 2) : " and more");
  }

  private static String pValue(@Nullable Double p) {
    return p == null ? "" : p < SMALLEST_P ? "under 0.001" : Wording.number(p, 3);
  }

  private static String mark(GroupResult group) {
    if (group.mostFavoured()) {
      return "highest rate";
    }
    if (group.underTwoPercent()) {
      return "under 2 %";
    }
    return group.impact() != null && group.impact().belowFourFifths() ? "below 4/5" : "";
  }
}
