package dev.ivas.examples.cli.overlay;

import dev.ivas.accuracy.CsvTable;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.overlay.ExpressionMark;
import dev.ivas.overlay.FaceMarks;
import dev.ivas.overlay.GazeMark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a report's {@code timeline.csv} says of each frame. */
final class TimelineMarks {
  private static final Map<String, Emotion> EXPRESSIONS =
      Map.of(
          "anger", Emotion.ANGRY,
          "disgust", Emotion.DISGUST,
          "fear", Emotion.FEAR,
          "happiness", Emotion.HAPPY,
          "sadness", Emotion.SAD,
          "surprise", Emotion.SURPRISE,
          "neutral", Emotion.NEUTRAL);

  /** As the column gaze_direction counts them, from 0. */
  private static final List<GazeDirection> DIRECTIONS = List.of(GazeDirection.values());

  private final CsvTable table;
  private final Map<Long, CsvTable.Row> rows = new HashMap<>();

  private TimelineMarks(CsvTable table) {
    this.table = table.require("timestamp");
    table.rows().forEach(row -> rows.put(Math.round(row.number("timestamp") * 1e6), row));
  }

  /** Reads the timeline beside a report. */
  static TimelineMarks in(Path reportFolder) {
    Path file = reportFolder.resolve("timeline.csv");
    if (!Files.isRegularFile(file)) {
      throw new UnreadableMediaException(
          "There is no %s: run './ivas analyze VIDEO -o %s' first.".formatted(file, reportFolder));
    }
    return new TimelineMarks(CsvTable.read(file));
  }

  /** Returns what is to be drawn on a face: nothing but its landmarks where no row tells more. */
  FaceMarks on(FaceFound face) {
    FaceMarks marks = FaceMarks.of(face);
    CsvTable.Row row = rows.get(face.timestampMicros());
    return row == null
        ? marks
        : marks
            .withExpression(expression(row))
            .withGaze(gaze(row))
            .withBlinking(tells(row, "blink") && row.number("blink") == 1);
  }

  private @Nullable ExpressionMark expression(CsvTable.Row row) {
    return EXPRESSIONS.entrySet().stream()
        .filter(each -> tells(row, each.getKey()))
        .map(each -> new ExpressionMark(each.getValue(), row.number(each.getKey())))
        .max(
            Comparator.comparingDouble(ExpressionMark::probability)
                .thenComparing(ExpressionMark::emotion))
        .orElse(null);
  }

  /** OpenFace's gaze_angle_y grows downwards. */
  private @Nullable GazeMark gaze(CsvTable.Row row) {
    if (!tells(row, "gaze_direction")) {
      return null;
    }
    int code = row.count("gaze_direction");
    if (code >= DIRECTIONS.size()) {
      throw row.wrong("gaze_direction must be 0 to 5, but is " + code);
    }
    return tells(row, "gaze_angle_x")
        ? new GazeMark(
            row.number("gaze_angle_x"), -row.number("gaze_angle_y"), DIRECTIONS.get(code))
        : new GazeMark(0, 0, GazeDirection.UNKNOWN);
  }

  private boolean tells(CsvTable.Row row, String column) {
    return table.has(column) && !row.cell(column).isEmpty();
  }
}
