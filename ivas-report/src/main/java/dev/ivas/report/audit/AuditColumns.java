package dev.ivas.report.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table hold what.
 *
 * @param groups that hold groups, such as sex and ethnicity; at least one. Every one is looked at
 *     by itself, and every two together
 * @param selected that says whether a person was selected, or null for none
 * @param score that holds a score, higher for better, or null for none; one of the two is needed
 */
public record AuditColumns(List<String> groups, @Nullable String selected, @Nullable String score) {
  /** What the columns of outcomes are called where nobody says otherwise. */
  private static final String SELECTED = "selected";

  private static final String SCORE = "score";

  /** More different values than this are not groups. */
  static final int MOST_GROUPS = 50;

  public AuditColumns {
    groups = List.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("name at least one column that holds groups");
    }
    if (selected == null && score == null) {
      throw new IllegalArgumentException(
          "name the column that says who was selected, or the column of scores");
    }
    Set<String> seen = new HashSet<>();
    for (String column : all(groups, selected, score)) {
      if (!seen.add(column.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("the column '" + column + "' is named twice");
      }
    }
  }

  private static List<String> all(
      List<String> groups, @Nullable String selected, @Nullable String score) {
    List<String> all = new ArrayList<>(groups);
    if (selected != null) {
      all.add(selected);
    }
    if (score != null) {
      all.add(score);
    }
    return all;
  }

  /**
   * Chooses columns where the caller leaves them open.
   *
   * <p>Outcomes are the columns {@code selected} and {@code score}, whichever is there. Groups are
   * all other columns whose values repeat: at most 50 different known ones, on average in two rows
   * each. Only names and repetition are looked at; nothing is inferred about anyone.
   *
   * @param table the table
   * @param groups chosen, or empty for those found
   * @param selected chosen, or null
   * @param score chosen, or null; with neither of the two, those found
   * @return the columns
   * @throws IllegalArgumentException if there is nothing to choose; the message lists the columns
   */
  public static AuditColumns choose(
      AuditTable table, List<String> groups, @Nullable String selected, @Nullable String score) {
    String whoWas = selected;
    String howHigh = score;
    if (selected == null && score == null) {
      whoWas = table.has(SELECTED) ? SELECTED : null;
      howHigh = table.has(SCORE) ? SCORE : null;
      if (whoWas == null && howHigh == null) {
        throw new IllegalArgumentException(
            "there is no column 'selected' or 'score'; say which it is: the columns are "
                + String.join(", ", table.columns()));
      }
    }
    if (!groups.isEmpty()) {
      return new AuditColumns(groups, whoWas, howHigh);
    }
    List<String> outcomes = all(List.of(), whoWas, howHigh);
    List<String> found =
        table.columns().stream()
            .filter(column -> outcomes.stream().noneMatch(column::equalsIgnoreCase))
            .filter(column -> repeats(table, column))
            .toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "no column holds groups, that is values that repeat; the columns are "
              + String.join(", ", table.columns()));
    }
    return new AuditColumns(found, whoWas, howHigh);
  }

  private static boolean repeats(AuditTable table, String column) {
    List<String> known =
        table.rows().stream()
            .map(row -> row.cell(column))
            .filter(cell -> !Outcomes.isUnknown(cell))
            .toList();
    long different = known.stream().distinct().count();
    return different > 0 && different <= MOST_GROUPS && 2 * different <= known.size();
  }
}
