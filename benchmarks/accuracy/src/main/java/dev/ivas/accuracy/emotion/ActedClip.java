package dev.ivas.accuracy.emotion;

import dev.ivas.accuracy.fer.EmotionNames;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.Emotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clip whose name ends in the expression acted in it, as {@code person7_happy.mp4}.
 *
 * @param file where it lies
 */
record ActedClip(Path file) {
  /** Returns the files in a folder in the order of their names, hidden ones left out. */
  static List<ActedClip> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableMediaException(
          "There is no folder %s: name one with clips such as person7_happy.mp4."
              .formatted(folder));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(ActedClip::new)
          .filter(clip -> !clip.name().startsWith("."))
          .sorted(Comparator.comparing(ActedClip::name))
          .toList();
    } catch (IOException e) {
      throw new UnreadableMediaException("The folder " + folder + " cannot be listed.", e);
    }
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  /** Returns what stands between the last underscore and the file's ending; empty if no such. */
  Optional<Emotion> truth() {
    String name = name();
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return EmotionNames.find(stem.substring(stem.lastIndexOf('_') + 1));
  }
}
