package dev.ivas.accuracy.eyestate;

import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of eyes that are all open or all closed, and all left or all right, as its name says.
 *
 * @param path the folder
 * @param open whether its eyes are open
 * @param left whether they are the subjects' own left eyes
 */
record EyeFolder(Path path, boolean open, boolean left) {
  private static final Pattern PICTURE =
      Pattern.compile("[^.].*\\.(jpe?g|png|bmp|gif|tiff?|pgm)", Pattern.CASE_INSENSITIVE);

  /** Lists the folders of eyes in a folder, by name; there is at least one. */
  static List<EyeFolder> in(Path parent) {
    try (Stream<Path> entries = Files.list(parent)) {
      List<EyeFolder> found =
          entries
              .filter(Files::isDirectory)
              .sorted()
              .flatMap(folder -> named(folder).stream())
              .toList();
      if (found.isEmpty()) {
        throw new UnreadableMediaException(
            "In %s is no folder whose name says 'open' or 'closed' and 'left' or 'right'"
                    .formatted(parent)
                + ", such as closedLeftEyes: name the folder that holds these.");
      }
      return found;
    } catch (IOException e) {
      throw new UnreadableMediaException("The folder " + parent + " cannot be read.", e);
    }
  }

  private static Optional<EyeFolder> named(Path folder) {
    String name = String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
    boolean open = name.contains("open");
    boolean left = name.contains("left");
    boolean clear = open != name.contains("closed") && left != name.contains("right");
    return clear ? Optional.of(new EyeFolder(folder, open, left)) : Optional.empty();
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  /** Lists its pictures by name. */
  List<Path> files() {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(EyeFolder::isPicture).sorted().toList();
    } catch (IOException e) {
      throw new UnreadableMediaException("The folder " + path + " cannot be read.", e);
    }
  }

  private static boolean isPicture(Path file) {
    return PICTURE.matcher(String.valueOf(file.getFileName())).matches();
  }
}
