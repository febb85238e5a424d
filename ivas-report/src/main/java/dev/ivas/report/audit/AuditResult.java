package dev.ivas.report.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bias audit found; arithmetic, no judgement.
 *
 * @param table name of the file
 * @param auditedAt when
 * @param people how many rows the table has
 * @param outcomes selection, scores or both
 * @param notices sentences the reader should know
 */
public record AuditResult(
    String table,
    Instant auditedAt,
    int people,
    List<OutcomeResult> outcomes,
    List<String> notices) {
  public AuditResult {
    outcomes = List.copyOf(outcomes);
    notices = List.copyOf(notices);
  }

  /** What is counted as favourable. */
  public enum Outcome {
    /** Being selected. */
    SELECTION,
    /** A score above the median of all scores. */
    SCORING
  }

  /**
   * The rates of one outcome.
   *
   * @param outcome what is counted
   * @param column that holds it
   * @param people who have it
   * @param without people whose cell is empty; they are left out
   * @param median of all scores, null for selection
   * @param groupings a column each, then each two columns together
   */
  public record OutcomeResult(
      Outcome outcome,
      String column,
      int people,
      int without,
      @Nullable Double median,
      List<Grouping> groupings) {
    public OutcomeResult {
      groupings = List.copyOf(groupings);
    }
  }

  /**
   * People told apart by one column or two.
   *
   * @param columns their names
   * @param unknown people whose group is not known; they count in no group
   * @param groups in alphabetical order
   */
  public record Grouping(List<String> columns, int unknown, List<GroupResult> groups) {
    public Grouping {
      columns = List.copyOf(columns);
      groups = List.copyOf(groups);
    }

    /** {@return the names of the columns, with a cross between two} */
    public String name() {
      return String.join(" \u00d7 ", columns);
    }
  }

  /**
   * One group.
   *
   * @param name of the group, as the table has it
   * @param share of all people who have the outcome, in [0, 1]
   * @param rate how many of the group have it favourably
   * @param underTwoPercent whether the group is that small a part; it then has no impact ratio and
   *     is not compared with
   * @param mostFavoured whether the others are compared with it
   * @param impact beside the most favoured group; null where there is nothing to compare
   */
  public record GroupResult(
      String name,
      double share,
      Rate rate,
      boolean underTwoPercent,
      boolean mostFavoured,
      @Nullable Impact impact) {}

  /**
   * A share with its interval.
   *
   * @param favourable how many
   * @param people of how many
   * @param value favourable by people, in [0, 1]
   * @param low lower end of Wilson's 95 % interval
   * @param high upper end of Wilson's 95 % interval
   */
  public record Rate(int favourable, int people, double value, double low, double high) {}

  /**
   * A group's rate by the most favoured group's.
   *
   * @param ratio 1 for the most favoured group itself
   * @param low lower end of Koopman's 95 % interval; null for the most favoured group itself
   * @param high upper end; null for the most favoured group itself
   * @param belowFourFifths whether the ratio is below 0.8
   * @param pValue of Fisher's exact test, two-sided; null for the most favoured group itself
   */
  public record Impact(
      double ratio,
      @Nullable Double low,
      @Nullable Double high,
      boolean belowFourFifths,
      @Nullable Double pValue) {}
}
