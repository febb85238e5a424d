package dev.ivas.accuracy.landmark;

import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Photographs of HELEN with iBUG's points. */
final class Helen {
  private Helen() {}

  /** Copies the first faces, by name, into a folder. */
  static void copyFirst(int count, Path folder) throws IOException {
    Path helen = TestData.require("landmarks/helen-train");
    try (Stream<Path> files = Files.list(helen)) {
      List<Path> first = files.sorted().limit(2L * count).toList();
      for (Path file : first) {
        Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
      }
    }
  }
}
