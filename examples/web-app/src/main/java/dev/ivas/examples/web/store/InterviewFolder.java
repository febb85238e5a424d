package dev.ivas.examples.web.store;

import dev.ivas.core.error.RetriableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one interview: its recording under a name of ours, its report and the companions.
 *
 * <p>No name from outside ever becomes a path.
 *
 * @param path the folder
 */
public record InterviewFolder(Path path) {
  /** What an analysis writes. */
  public static final Set<String> REPORT_FILES =
      Set.of("report.html", "report.json", "timeline.csv", "transcript.vtt");

  /**
   * Returns the file under a name.
   *
   * @param name one of the report's, or the recording's
   * @return where it lies, or would lie
   */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** Makes the folder if it is missing. */
  public void create() {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new RetriableException("Could not make the folder " + path + ".", e);
    }
  }

  /**
   * Says how much of a file has arrived.
   *
   * @param name of the file; null for none
   * @return its length in bytes, 0 where there is none
   */
  public long received(@Nullable String name) {
    if (name == null) {
      return 0;
    }
    try {
      Path file = file(name);
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new RetriableException("Could not read " + path + ".", e);
    }
  }

  /**
   * Returns a file if it is there.
   *
   * @param name of the file
   * @return where it lies
   */
  public Optional<Path> existing(String name) {
    return Optional.of(file(name)).filter(Files::isRegularFile);
  }

  /**
   * Removes the folder and all in it.
   *
   * @throws RetriableException if something could not be removed
   */
  public void erase() {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new RetriableException("Could not remove all of " + path + "; try again.", e);
    }
  }
}
