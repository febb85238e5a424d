package dev.ivas.report.audit;

import dev.ivas.report.audit.AuditResult.Grouping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who had a favourable outcome, of all who had one.
 *
 * @param column that holds the outcome
 * @param judged everybody who has it
 * @param without people who have none
 * @param median of the scores, null for selection
 */
record Outcomes(String column, List<Judged> judged, int without, @Nullable Double median) {
  private static final Set<String> YES = Set.of("1", "1.0", "yes", "y", "true", "selected");
  private static final Set<String> NO = Set.of("0", "0.0", "no", "n", "false", "not selected");
  private static final Set<String> UNKNOWN =
      Set.of(
          "",
          "unknown",
          "?",
          "na",
          "n/a",
          "nan",
          "null",
          "not known",
          "not stated",
          "not disclosed",
          "undisclosed",
          "declined",
          "prefer not to say",
          "decline to answer");

  private static final String CROSS = " \u00d7 ";

  /** One person and whether the outcome is favourable. */
  record Judged(AuditTable.Row row, boolean favourable) {}

  static boolean isUnknown(String group) {
    return UNKNOWN.contains(group.toLowerCase(Locale.ROOT));
  }

  static Outcomes selection(AuditTable table, String column) {
    List<Judged> judged = new ArrayList<>();
    for (AuditTable.Row row : table.rows()) {
      String cell = row.cell(column).toLowerCase(Locale.ROOT);
      if (YES.contains(cell) || NO.contains(cell)) {
        judged.add(new Judged(row, YES.contains(cell)));
      } else if (!cell.isEmpty()) {
        throw table.wrong(
            row,
            "'%s' must say yes or no (or 1 or 0, true or false), or nothing, but says '%s'"
                .formatted(column, row.cell(column)));
      }
    }
    return new Outcomes(column, judged, table.rows().size() - judged.size(), null);
  }

  static Outcomes scoring(AuditTable table, String column) {
    List<AuditTable.Row> scored =
        table.rows().stream().filter(row -> !row.cell(column).isEmpty()).toList();
    double[] scores = scored.stream().mapToDouble(row -> number(table, row, column)).toArray();
    if (scores.length == 0) {
      throw new IllegalArgumentException("the column '" + column + "' holds no score");
    }
    double median = median(scores);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      judged.add(new Judged(scored.get(i), scores[i] > median));
    }
    return new Outcomes(column, judged, table.rows().size() - judged.size(), median);
  }

  private static double number(AuditTable table, AuditTable.Row row, String column) {
    String cell = row.cell(column);
    try {
      double number = Double.parseDouble(cell);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw table.wrong(row, "'%s' must hold a number, but holds '%s'".formatted(column, cell));
  }

  private static double median(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  int people() {
    return judged.size();
  }

  /** The rates of the groups that one column tells apart, or two together. */
  Grouping by(List<String> columns) {
    Map<String, Tally> tallies = new TreeMap<>();
    int unknown = 0;
    for (Judged person : judged) {
      List<String> names = columns.stream().map(person.row::cell).toList();
      if (names.stream().anyMatch(Outcomes::isUnknown)) {
        unknown++;
      } else {
        tallies
            .computeIfAbsent(String.join(CROSS, names), name -> new Tally())
            .count(person.favourable);
      }
    }
    if (columns.size() == 1 && tallies.size() > AuditColumns.MOST_GROUPS) {
      throw new IllegalArgumentException(
          "the column '%s' has %d different values; a column of groups has at most %d"
              .formatted(columns.get(0), tallies.size(), AuditColumns.MOST_GROUPS));
    }
    return new Grouping(columns, unknown, new Impacts(judged.size(), tallies).groups());
  }

  /** Counts of one group. */
  static final class Tally {
    private int people;
    private int favourable;

    private void count(boolean isFavourable) {
      people++;
      favourable += isFavourable ? 1 : 0;
    }

    int people() {
      return people;
    }

    int favourable() {
      return favourable;
    }
  }
}
