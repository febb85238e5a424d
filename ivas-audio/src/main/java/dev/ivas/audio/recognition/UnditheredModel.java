package dev.ivas.audio.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A view of a Vosk model's folder that turns its dither off, to be deleted once the model is
 * loaded.
 *
 * <p>Kaldi adds chance noise to the sound, by which the same sound gives now one word and now
 * another. The view links to all files but {@code mfcc.conf}, whose copy ends with {@code
 * --dither=0}. Where links cannot be made, as on most Windows systems, it is the folder itself.
 */
final class UnditheredModel implements AutoCloseable {
  private static final String SETTINGS = "mfcc.conf";
  private static final String WITHOUT_DITHER = "\n--dither=0\n";

  private final Path folder;
  private final boolean temporary;

  private UnditheredModel(Path folder, boolean temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /** Makes a view of a folder that holds a model. */
  static UnditheredModel of(Path model) {
    UnditheredModel view;
    try {
      view = new UnditheredModel(Files.createTempDirectory("ivas-vosk"), true);
    } catch (IOException e) {
      return new UnditheredModel(model, false);
    }
    try {
      fill(view.folder, model.toAbsolutePath());
      return view;
    } catch (IOException | UnsupportedOperationException e) {
      view.close();
      return new UnditheredModel(model, false);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    if (!temporary) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary folder " + folder + " cannot be deleted.", e);
    }
  }

  private static void fill(Path view, Path model) throws IOException {
    for (Path entry : entries(model)) {
      Path place = view.resolve(entry.getFileName());
      if (entry.endsWith(SETTINGS)) {
        Files.copy(entry, place);
        Files.writeString(place, WITHOUT_DITHER, StandardOpenOption.APPEND);
      } else if (entry.endsWith("conf") && Files.isDirectory(entry)) {
        fill(Files.createDirectory(place), entry);
      } else {
        Files.createSymbolicLink(place, entry);
      }
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }
}
