package dev.ivas.accuracy.landmark;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceLandmarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A photograph and the points of the face that is meant in it.
 *
 * @param file the photograph
 * @param truth where the file of the same name that ends in {@code .pts} has them
 */
record LabelledPicture(Path file, FaceLandmarks truth) {
  private static final String PICTURES = ".*\\.(jpe?g|png)";

  /** Lists the photographs of a folder that have points, by name. */
  static List<LabelledPicture> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<LabelledPicture> found =
          files
              .filter(file -> name(file).toLowerCase(Locale.ROOT).matches(PICTURES))
              .filter(file -> Files.exists(points(file)))
              .sorted()
              .map(file -> new LabelledPicture(file, PtsFile.read(points(file))))
              .toList();
      if (found.isEmpty()) {
        throw new UnreadableMediaException(
            "In %s is no photograph (.jpg or .png) with its points (.pts)".formatted(folder)
                + " under the same name.");
      }
      return found;
    } catch (IOException e) {
      throw new UnreadableMediaException("The folder " + folder + " cannot be read.", e);
    }
  }

  private static Path points(Path picture) {
    String name = name(picture);
    return picture.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".pts");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
