package dev.ivas.report.audit;

import dev.ivas.report.audit.AuditResult.Grouping;
import dev.ivas.report.audit.AuditResult.Outcome;
import dev.ivas.report.audit.AuditResult.OutcomeResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares how often groups have a favourable outcome; stateless.
 *
 * <p>Groups are those the caller's table names; demographics are never inferred. Rates:
 *
 * <pre>
 * selection rate = selected in the group / people in the group
 * scoring rate   = people in the group with a score above the median of all / people in the group
 * impact ratio   = rate of the group / highest rate of a group
 * </pre>
 *
 * <p>Groups under 2 % of the people have no impact ratio and are not compared with, as the rules of
 * Local Law 144 allow. People of unknown group are counted and left out; their scores enter the
 * median, which is that of the full sample. A ratio below 0.8 is marked, by whole numbers, so that
 * four fifths exactly are not.
 *
 * <p>Sources: 6 RCNY 5-300 and 5-301; 29 CFR 1607.4(D). Intervals and tests: see {@link
 * AuditResult}. Not legal advice.
 */
public final class BiasAudit {
  private static final List<String> NOTICES =
      List.of(
          "This is arithmetic on the table as it was given. It is not legal advice, and it neither"
              + " proves nor rules out discrimination.",
          "Groups are those that the table names; nothing about anyone was inferred.",
          "An impact ratio is a group's rate divided by the highest rate of a group. A ratio below"
              + " 0.8 is marked (four-fifths rule of thumb, 29 CFR 1607.4(D)).",
          "Groups under 2 % of the people have no impact ratio and are not compared with, as 6 RCNY"
              + " 5-301 (Local Law 144 of New York City) allows.",
          "Intervals hold 95 % each: Wilson's for rates, Koopman's for ratios. p is Fisher's exact"
              + " test, two-sided. None is corrected for the number of comparisons, nor for the"
              + " choice of the highest rate to compare with.",
          "In small groups a few people decide: read a ratio together with its interval.");

  private BiasAudit() {}

  /**
   * Audits a table.
   *
   * @param table a row a person
   * @param columns which hold groups and outcomes
   * @param clock dates the result
   * @return the rates of all groups
   * @throws IllegalArgumentException if a column is not there, or holds no groups
   * @throws dev.ivas.core.error.UnreadableMediaException if a cell of an outcome cannot be read
   */
  public static AuditResult of(AuditTable table, AuditColumns columns, Clock clock) {
    columns.groups().forEach(table::require);
    List<OutcomeResult> outcomes = new ArrayList<>();
    if (columns.selected() != null) {
      table.require(columns.selected());
      outcomes.add(
          result(Outcome.SELECTION, Outcomes.selection(table, columns.selected()), columns));
    }
    if (columns.score() != null) {
      table.require(columns.score());
      outcomes.add(result(Outcome.SCORING, Outcomes.scoring(table, columns.score()), columns));
    }
    return new AuditResult(table.name(), clock.instant(), table.rows().size(), outcomes, NOTICES);
  }

  private static OutcomeResult result(Outcome outcome, Outcomes outcomes, AuditColumns columns) {
    List<Grouping> groupings = new ArrayList<>();
    List<String> names = columns.groups();
    for (String name : names) {
      groupings.add(outcomes.by(List.of(name)));
    }
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        groupings.add(outcomes.by(List.of(names.get(i), names.get(j))));
      }
    }
    return new OutcomeResult(
        outcome,
        outcomes.column(),
        outcomes.people(),
        outcomes.without(),
        outcomes.median(),
        groupings);
  }
}
