package dev.ivas.accuracy.blink;

import dev.ivas.accuracy.CsvTable;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.gaze.blink.EyeAspectRatio;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The eye aspect ratios of a video, one row a frame.
 *
 * <p>Both eyes are read from {@code left_ear} and {@code right_ear}, or {@code ear_left} and {@code
 * ear_right} as in {@code timeline.csv}; else their mean from {@code ear} or {@code ear_avg}. An
 * empty cell, or NaN, means that no face was seen.
 */
final class EyeRatios {
  private static final List<List<String>> COLUMNS =
      List.of(
          List.of("left_ear", "right_ear"),
          List.of("ear_left", "ear_right"),
          List.of("ear", "ear"),
          List.of("ear_avg", "ear_avg"));

  private EyeRatios() {}

  /** Returns the ratios of every frame, empty where no face was seen. */
  static List<Optional<EyeAspectRatio>> read(Path file) {
    CsvTable table = CsvTable.read(file);
    List<String> eyes =
        COLUMNS.stream()
            .filter(names -> names.stream().allMatch(table::has))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnreadableMediaException(
                        file.getFileName()
                            + " has no eye aspect ratios: name its columns left_ear and right_ear,"
                            + " or ear for the mean of both eyes."));
    return table.rows().stream().map(row -> ratio(row, eyes.get(0), eyes.get(1))).toList();
  }

  private static Optional<EyeAspectRatio> ratio(CsvTable.Row row, String left, String right) {
    if (isAbsent(row.cell(left)) || isAbsent(row.cell(right))) {
      return Optional.empty();
    }
    return Optional.of(new EyeAspectRatio(height(row, left), height(row, right)));
  }

  private static boolean isAbsent(String cell) {
    return cell.isEmpty() || cell.toLowerCase(Locale.ROOT).equals("nan");
  }

  private static double height(CsvTable.Row row, String column) {
    double value = row.number(column);
    if (value < 0) {
      throw row.wrong("%s must be at least 0, but is %s".formatted(column, value));
    }
    return value;
  }
}
