package dev.ivas.accuracy;

import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds photographs that have their truth beside them, under the same name. */
public final class PictureFolder {
  private static final String PICTURES = ".*\\.(jpe?g|png)";

  private PictureFolder() {}

  /**
   * Lists the photographs of a folder that have a truth, by name.
   *
   * @param folder with photographs (.jpg, .png)
   * @param ending how the name of a truth's file ends, such as {@code .pts}
   * @return at least one photograph
   * @throws UnreadableMediaException if there is none, or the folder cannot be read
   */
  public static List<Path> labelled(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(file -> name(file).toLowerCase(Locale.ROOT).matches(PICTURES))
              .filter(file -> Files.exists(truth(file, ending)))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new UnreadableMediaException(
            "In %s is no photograph (.jpg or .png) with its truth (%s) under the same name."
                .formatted(folder, ending));
      }
      return found;
    } catch (IOException e) {
      throw new UnreadableMediaException("The folder " + folder + " cannot be read.", e);
    }
  }

  /**
   * Names the truth of a photograph.
   *
   * @param picture the photograph
   * @param ending how the name of the truth's file ends
   * @return a file beside it, whether it exists or not
   */
  public static Path truth(Path picture, String ending) {
    String name = name(picture);
    return picture.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
