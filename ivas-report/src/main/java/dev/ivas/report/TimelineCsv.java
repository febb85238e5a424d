package dev.ivas.report;

import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.report.internal.AtomicFile;
import dev.ivas.report.internal.TimedRows;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes {@code timeline.csv}: a row a frame, with the column names of OpenFace and py-feat. {@code
 * docs/timeline.md} tells what each holds, and where that differs from its namesake.
 *
 * <p>The first columns are {@code frame}, counted from 1, and {@code timestamp}, in seconds; then
 * come the columns of each series in the order given. Decimals have a point, an absent value is an
 * empty field, lines end with CR LF (RFC 4180). Rows are streamed: memory does not grow with
 * length.
 */
public final class TimelineCsv {
  /** A sound window tells of a frame if it is at most this much older, in microseconds. */
  private static final long HOLD_MICROS = 100_000;

  private TimelineCsv() {}

  /**
   * Writes series of one clock: rows with equal timestamps become one row.
   *
   * @param file to be made or replaced; missing folders are made
   * @param series with different column names, such as those of face, emotion and gaze
   * @throws IllegalArgumentException if two columns have one name, or a value is infinite
   * @throws dev.ivas.core.error.RetriableException if the disk refuses
   */
  public static void write(Path file, List<FeatureSeries> series) {
    write(file, series, List.of());
  }

  /**
   * Writes series of one clock, and beside each row the latest row of series with another clock, if
   * it is at most 100 ms older.
   *
   * <p>With no series of the first kind, as for a recording without pictures, the first of the
   * second kind sets the rows.
   *
   * @param file to be made or replaced; missing folders are made
   * @param frames series whose timestamps are those of the frames
   * @param windows series with another clock, such as windows of sound
   * @throws IllegalArgumentException if two columns have one name, or a value is infinite
   * @throws dev.ivas.core.error.RetriableException if the disk refuses
   */
  public static void write(Path file, List<FeatureSeries> frames, List<FeatureSeries> windows) {
    if (frames.isEmpty() && !windows.isEmpty()) {
      write(file, windows.subList(0, 1), windows.subList(1, windows.size()));
      return;
    }
    List<TimedRows> leading = frames.stream().map(TimedRows::new).toList();
    List<TimedRows> held = windows.stream().map(TimedRows::new).toList();
    List<TimedRows> all = new ArrayList<>(leading);
    all.addAll(held);
    String header = header(all);
    AtomicFile.write(
        file,
        writer -> {
          writer.write(header);
          writeRows(writer, leading, held);
        });
  }

  private static String header(List<TimedRows> all) {
    List<String> names = new ArrayList<>(List.of("frame", "timestamp"));
    all.forEach(rows -> names.addAll(rows.columns()));
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("two columns of the timeline are named " + name);
      }
    }
    return String.join(",", names.stream().map(TimelineCsv::quoted).toList()) + "\r\n";
  }

  private static String quoted(String name) {
    boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static void writeRows(Writer writer, List<TimedRows> leading, List<TimedRows> held)
      throws IOException {
    for (long frame = 1; ; frame++) {
      long now = leading.stream().mapToLong(TimedRows::nextMicros).min().orElse(Long.MAX_VALUE);
      if (now == Long.MAX_VALUE) {
        return;
      }
      StringBuilder line = new StringBuilder(256);
      line.append(frame).append(',').append(BigDecimal.valueOf(now, 6).toPlainString());
      for (TimedRows rows : leading) {
        append(line, rows, rows.valuesAt(now, 0));
      }
      for (TimedRows rows : held) {
        append(line, rows, rows.valuesAt(now, HOLD_MICROS));
      }
      writer.append(line).append("\r\n");
    }
  }

  private static void append(StringBuilder line, TimedRows rows, float[] values) {
    for (int i = 0; i < values.length; i++) {
      line.append(',');
      if (Float.isInfinite(values[i])) {
        throw new IllegalArgumentException(rows.columns().get(i) + " is infinite in the timeline");
      }
      if (!Float.isNaN(values[i])) {
        line.append(plain(values[i]));
      }
    }
  }

  /** The shortest decimal that reads back as the same float, without an exponent. */
  private static String plain(float value) {
    return new BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString();
  }
}
