package dev.ivas.accuracy;

import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A CSV file whose first line names the columns; immutable.
 *
 * <p>Columns are found by their names, in upper or lower case, wherever they stand. Cells may be
 * quoted, lines end in any way, blank lines and a byte order mark are passed over.
 */
public final class CsvTable {
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

  private CsvTable(String name, List<String> columns, List<Row> rows) {
    this.name = name;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a file in UTF-8.
   *
   * @param file a CSV file
   * @return the table
   * @throws UnreadableMediaException if there is no such file, or it is no CSV file with rows
   */
  public static CsvTable read(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new UnreadableMediaException(
          "There is no file %s: name a CSV file with labels.".formatted(file));
    }
    try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), FORMAT)) {
      List<Row> rows = new ArrayList<>();
      for (CSVRecord cells : parser) {
        rows.add(new Row(name, parser.getCurrentLineNumber(), cells));
      }
      if (rows.isEmpty()) {
        throw new UnreadableMediaException(
            name
                + " has no rows: a line with column names and then a line for each example is"
                + " needed.");
      }
      return new CsvTable(name, List.copyOf(parser.getHeaderNames()), List.copyOf(rows));
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

  /**
   * Tells whether there is a column.
   *
   * @param column its name
   * @return whether the first line names it
   */
  public boolean has(String column) {
    return columns.stream().anyMatch(column::equalsIgnoreCase);
  }

  /**
   * Refuses a table that lacks a column.
   *
   * @param needed the names of the columns
   * @return this table
   * @throws UnreadableMediaException if one of them is missing
   */
  public CsvTable require(String... needed) {
    for (String column : needed) {
      if (!has(column)) {
        throw new UnreadableMediaException(
            "%s, line 1, names no column '%s' but %s; needed are %s."
                .formatted(name, column, columns, String.join(", ", needed)));
      }
    }
    return this;
  }

  /** {@return the names of the columns, as the first line gives them} */
  public List<String> columns() {
    return columns;
  }

  /** {@return the rows, at least one} */
  public List<Row> rows() {
    return rows;
  }

  /** One line of the table. */
  public static final class Row {
    private final String table;
    private final long line;
    private final CSVRecord cells;

    private Row(String table, long line, CSVRecord cells) {
      this.table = table;
      this.line = line;
      this.cells = cells;
    }

    /**
     * Returns what stands in a column.
     *
     * @param column a name that the table has
     * @return the cell without blanks around it, empty where it is missing
     */
    public String cell(String column) {
      return cells.isSet(column) ? cells.get(column) : "";
    }

    /**
     * Reads a whole number from a column.
     *
     * @param column a name that the table has
     * @return the number, at least 0
     * @throws UnreadableMediaException if there is none
     */
    public int count(String column) {
      String cell = cell(column);
      try {
        int number = Integer.parseInt(cell);
        if (number >= 0) {
          return number;
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw wrong("%s must be a whole number from 0, but is '%s'".formatted(column, cell));
    }

    /**
     * Reads a number from a column.
     *
     * @param column a name that the table has
     * @return the number, finite
     * @throws UnreadableMediaException if there is none
     */
    public double number(String column) {
      String cell = cell(column);
      try {
        double number = Double.parseDouble(cell);
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw wrong("%s must be a number, but is '%s'".formatted(column, cell));
    }

    /**
     * Makes the error that this line is not as it must be.
     *
     * @param message what is wrong with it and what would do
     * @return the error, to be thrown by the caller
     */
    public UnreadableMediaException wrong(String message) {
      return new UnreadableMediaException("%s, line %d: %s.".formatted(table, line, message));
    }
  }
}
