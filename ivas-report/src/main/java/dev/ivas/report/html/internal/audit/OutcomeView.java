package dev.ivas.report.html.internal.audit;

import dev.ivas.report.audit.AuditResult.GroupResult;
import dev.ivas.report.audit.AuditResult.Grouping;
import dev.ivas.report.audit.AuditResult.Outcome;
import dev.ivas.report.audit.AuditResult.OutcomeResult;
import dev.ivas.report.html.internal.section.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The section of one outcome.
 *
 * @param id of the section
 * @param title of the section
 * @param countHead heads the column of counts
 * @param sentences what is counted and what stands out
 * @param groupings a table each
 */
public record OutcomeView(
    String id,
    String title,
    String countHead,
    List<String> sentences,
    List<GroupingView> groupings) {

  static OutcomeView of(OutcomeResult result) {
    boolean scoring = result.outcome() == Outcome.SCORING;
    return new OutcomeView(
        result.outcome().name().toLowerCase(Locale.ROOT),
        scoring ? "Scoring rates" : "Selection rates",
        scoring ? "Above median" : "Selected",
        sentences(result),
        result.groupings().stream().map(GroupingView::of).toList());
  }

  private static List<String> sentences(OutcomeResult result) {
    List<String> sentences = new ArrayList<>();
    Double median = result.median();
    sentences.add(
        median == null
            ? "The selection rate is the part of a group that was selected (column %s)."
                .formatted(result.column())
            : "The scoring rate is the part of a group with a score above the median of all, %s (column %s)."
                .formatted(Wording.plain(median), result.column()));
    sentences.add(
        "It rests on %s%s."
            .formatted(
                Wording.count(result.people(), "person", "people"),
                result.without() == 0
                    ? ""
                    : "; %s without this outcome left out"
                        .formatted(Wording.count(result.without(), "person", "people"))));
    sentences.add(standingOut(result));
    return sentences;
  }

  private static String standingOut(OutcomeResult result) {
    List<String> below = new ArrayList<>();
    int compared = 0;
    for (Grouping grouping : result.groupings()) {
      for (GroupResult group : grouping.groups()) {
        compared += group.impact() == null ? 0 : 1;
        if (group.impact() != null && group.impact().belowFourFifths()) {
          below.add(
              "%s (%s, ratio %s)"
                  .formatted(
                      group.name(), grouping.name(), Wording.number(group.impact().ratio(), 2)));
        }
      }
    }
    String groups = Wording.count(compared, "group", "groups");
    return below.isEmpty()
        ? "Of %s compared, none has an impact ratio below four fifths.".formatted(groups)
        : "Of %s compared, %s %s an impact ratio below four fifths: %s."
            .formatted(
                groups, below.size(), below.size() == 1 ? "has" : "have", String.join("; ", below));
  }
}
