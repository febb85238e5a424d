package dev.ivas.report.audit;

import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** People with their groups and outcomes, a row each; immutable. */
public final class AuditTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .setAllowMissingColumnNames(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
          .get();

  private final String name;
  private final List<String> columns;
  private final List<Row> rows;

  private AuditTable(String name, List<String> columns, List<Row> rows) {
    this.name = name;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a CSV file in UTF-8 whose first line names the columns.
   *
   * @param file with commas and, where needed, quotes (RFC 4180)
   * @return the table
   * @throws UnreadableMediaException if there is no such file, or it is no CSV file with rows
   */
  public static AuditTable read(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new UnreadableMediaException(
          "There is no file %s: name a CSV file with a row for each person.".formatted(file));
    }
    try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), FORMAT)) {
      List<Row> rows =
          parser.stream().map(cells -> new Row(parser.getCurrentLineNumber(), cells)).toList();
      if (rows.isEmpty()) {
        throw new UnreadableMediaException(
            name + " has no rows: a line with column names and then a line a person is needed.");
      }
      List<String> columns =
          parser.getHeaderNames().stream().filter(column -> !column.isEmpty()).toList();
      return new AuditTable(name, columns, rows);
    } catch (UncheckedIOException e) {
      throw unreadable(name, Objects.requireNonNullElse(e.getCause(), e));
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(name, e);
    }
  }

  private static UnreadableMediaException unreadable(String name, Throwable cause) {
    return new UnreadableMediaException(
        "%s is not a readable CSV file (%s): write it with commas and matching quotes."
            .formatted(name, cause.getMessage()),
        cause);
  }

  /** The closing line break makes the parser's line numbers hold for the last row too. */
  private static String text(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text) + "\n";
  }

  /** {@return the file's name} */
  public String name() {
    return name;
  }

  /** {@return the names of the columns, in order} */
  public List<String> columns() {
    return columns;
  }

  /**
   * Tells whether there is a column.
   *
   * @param column its name, in upper or lower case
   * @return whether the first line names it
   */
  public boolean has(String column) {
    return columns.stream().anyMatch(column::equalsIgnoreCase);
  }

  List<Row> rows() {
    return rows;
  }

  void require(String column) {
    if (!has(column)) {
      throw new IllegalArgumentException(
          "%s has no column '%s', but %s".formatted(name, column, String.join(", ", columns)));
    }
  }

  UnreadableMediaException wrong(Row row, String message) {
    return new UnreadableMediaException("%s, line %d: %s.".formatted(name, row.line, message));
  }

  /** One person. */
  static final class Row {
    private final long line;
    private final CSVRecord cells;

    private Row(long line, CSVRecord cells) {
      this.line = line;
      this.cells = cells;
    }

    /** The cell without blanks around it, empty where it is missing. */
    String cell(String column) {
      return cells.isSet(column) ? cells.get(column) : "";
    }
  }
}
