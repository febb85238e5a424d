package dev.ivas.report.cohort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The raw content of files, to be searched for what should be gone. */
final class CohortBytes {
  private CohortBytes() {}

  /** Each file of a folder, a character a byte. */
  static List<String> of(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(Files::isRegularFile).toList();
    }
    List<String> contents = new ArrayList<>();
    for (Path file : files) {
      contents.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    return contents;
  }
}
