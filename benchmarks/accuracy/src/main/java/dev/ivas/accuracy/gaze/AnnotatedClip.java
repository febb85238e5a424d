package dev.ivas.accuracy.gaze;

import dev.ivas.accuracy.CsvTable;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.report.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A clip in which gaze and blinks were annotated, frame by frame.
 *
 * @param name of the annotations
 * @param file the clip
 * @param split development or test
 * @param looks what was seen in some frames
 * @param watched the time in which all blinks were annotated
 * @param blinks closings of both eyes, in order
 * @param doubtful closings that may or may not be blinks, in order
 */
record AnnotatedClip(
    String name,
    Path file,
    String split,
    List<Look> looks,
    Span watched,
    List<Span> blinks,
    List<Span> doubtful) {
  static final String CLIPS = "clips.csv";

  private static final int MAX_DEPTH = 3;

  /**
   * Reads all annotations of a folder.
   *
   * @param videos with the clips, up to two folders deeper
   */
  static List<AnnotatedClip> in(Path folder, Path videos) {
    return CsvTable.read(folder.resolve(CLIPS))
        .require("clip", "file", "split", "blinks_from_seconds", "blinks_to_seconds")
        .rows()
        .stream()
        .map(row -> of(folder, videos, row))
        .toList();
  }

  private static AnnotatedClip of(Path folder, Path videos, CsvTable.Row row) {
    String name = row.cell("clip");
    Path blinks = folder.resolve(name + ".blinks.csv");
    return new AnnotatedClip(
        name,
        find(videos, row.cell("file")),
        row.cell("split"),
        CsvTable.read(folder.resolve(name + ".gaze.csv"))
            .require("seconds", "direction", "also")
            .rows()
            .stream()
            .map(Look::of)
            .toList(),
        span(row, "blinks_from_seconds", "blinks_to_seconds"),
        Files.exists(blinks) ? spans(blinks, 1) : List.of(),
        Files.exists(blinks) ? spans(blinks, 0) : List.of());
  }

  private static List<Span> spans(Path file, int sure) {
    return CsvTable.read(file).require("start_seconds", "end_seconds", "sure").rows().stream()
        .filter(row -> row.count("sure") == sure)
        .map(row -> span(row, "start_seconds", "end_seconds"))
        .toList();
  }

  private static Span span(CsvTable.Row row, String start, String end) {
    double from = row.number(start);
    double to = row.number(end);
    if (to < from) {
      throw row.wrong("%s must not lie before %s".formatted(end, start));
    }
    return new Span(from, to);
  }

  private static Path find(Path videos, String file) {
    try (Stream<Path> files = Files.walk(videos, MAX_DEPTH)) {
      return files
          .filter(path -> path.endsWith(file))
          .min(Path::compareTo)
          .orElseThrow(
              () ->
                  new UnreadableMediaException(
                      "The annotated clip %s is not in %s: name the folder with the clips by"
                              .formatted(file, videos)
                          + " --videos."));
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableMediaException("The folder " + videos + " cannot be read.", e);
    }
  }
}
