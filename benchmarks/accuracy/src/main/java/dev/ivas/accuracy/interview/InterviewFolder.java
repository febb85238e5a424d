package dev.ivas.accuracy.interview;

import dev.ivas.accuracy.CsvTable;
import dev.ivas.accuracy.CsvTable.Row;
import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads rated interviews laid out as the MIT's are.
 *
 * <p>{@code ratings.csv} names the interview in its first column and has one a trait; {@code
 * prosody.csv} a row an answer, named like P1Q3; {@code transcripts.csv} and {@code
 * face-distances.csv} have no header and begin each line with the interview. P1 and PP1 are
 * interviews of one student.
 */
record InterviewFolder(List<String> traits, List<RatedInterview> interviews) {
  private static final String SUM = "Total";
  private static final String ANSWER = "participant&question";
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+([eE][+-]?[0-9]+)?");

  InterviewFolder {
    traits = List.copyOf(traits);
    interviews = List.copyOf(interviews);
  }

  static InterviewFolder read(Path folder) {
    CsvTable ratings = CsvTable.read(folder.resolve("ratings.csv")).require("interview", "Overall");
    List<String> traits =
        ratings.columns().stream()
            .filter(column -> !column.equals("interview") && !column.equals(SUM))
            .toList();
    Map<String, List<List<Double>>> prosody = prosody(folder.resolve("prosody.csv"));
    Map<String, String> said = lines(folder.resolve("transcripts.csv"));
    Map<String, String> faces = lines(folder.resolve("face-distances.csv"));
    List<RatedInterview> interviews = new ArrayList<>();
    for (Row row : ratings.rows()) {
      String id = row.cell("interview").toLowerCase(Locale.ROOT);
      interviews.add(
          new RatedInterview(
              id,
              id.replaceFirst("^p+", ""),
              traits.stream().map(row::number).toList(),
              of(id, prosody, "prosody.csv"),
              CandidateTurns.of(of(id, said, "transcripts.csv")),
              numbers(of(id, faces, "face-distances.csv"))));
    }
    return new InterviewFolder(traits, interviews);
  }

  private static <T> T of(String id, Map<String, T> all, String file) {
    T found = all.get(id);
    if (found == null) {
      throw new UnreadableMediaException(
          "%s has nothing on interview %s, which ratings.csv rates.".formatted(file, id));
    }
    return found;
  }

  private static Map<String, List<List<Double>>> prosody(Path file) {
    CsvTable table = CsvTable.read(file).require(ANSWER, "duration");
    Map<String, List<List<Double>>> answers = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      String id = row.cell(ANSWER).toLowerCase(Locale.ROOT).replaceFirst("q\\d+$", "");
      List<Double> values =
          table.columns().stream()
              .filter(column -> !column.equals(ANSWER))
              .map(column -> number(row.cell(column)))
              .toList();
      answers.computeIfAbsent(id, first -> new ArrayList<>()).add(values);
    }
    return answers;
  }

  private static Map<String, String> lines(Path file) {
    try {
      Map<String, String> lines = new LinkedHashMap<>();
      for (String line : Files.readAllLines(file)) {
        int comma = line.indexOf(',');
        if (comma > 0) {
          lines.put(
              line.substring(0, comma).strip().toLowerCase(Locale.ROOT), line.substring(comma + 1));
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UnreadableMediaException(
          "Cannot read %s (%s): a folder with ratings.csv, prosody.csv, transcripts.csv and"
                  .formatted(file, e.getMessage())
              + " face-distances.csv is needed.",
          e);
    }
  }

  private static List<Double> numbers(String cells) {
    return COMMA.splitAsStream(cells).map(InterviewFolder::number).toList();
  }

  /** Praat writes words where it finds no number. */
  private static double number(String cell) {
    return NUMBER.matcher(cell.strip()).matches() ? Double.parseDouble(cell) : Double.NaN;
  }
}
