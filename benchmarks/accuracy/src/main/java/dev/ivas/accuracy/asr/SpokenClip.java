package dev.ivas.accuracy.asr;

import dev.ivas.accuracy.PictureFolder;
import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recording and what is said in it.
 *
 * @param media a sound or video file
 * @param name its path below the folder that was searched
 * @param words spoken, as {@link SpokenWords} writes them
 * @param times of those words, where somebody tells them, else empty
 */
record SpokenClip(Path media, String name, List<String> words, List<WordTimes.Timed> times) {
  private static final String MEDIA = ".*\\.(wav|flac|mp3|ogg|m4a|mp4|mov|mkv|webm|avi|mpg|mpeg)";

  SpokenClip {
    words = List.copyOf(words);
    times = List.copyOf(times);
  }

  /**
   * Finds clips in a folder and those below it. Of files with one name the first by its ending is
   * taken, .wav before all.
   *
   * @throws UnreadableMediaException if there is none, or the folder cannot be read
   */
  static List<SpokenClip> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> media =
          files
              .filter(file -> name(file).toLowerCase(Locale.ROOT).matches(MEDIA))
              .sorted()
              .toList();
      List<SpokenClip> clips =
          media.stream()
              .filter(file -> isFirst(file, media))
              .flatMap(file -> read(folder, file).stream())
              .toList();
      if (clips.isEmpty()) {
        throw new UnreadableMediaException(
            "In %s is no sound or video with its words (.txt or .lab) under the same name."
                .formatted(folder));
      }
      return clips;
    } catch (IOException e) {
      throw new UnreadableMediaException("The folder " + folder + " cannot be read.", e);
    }
  }

  private static boolean isFirst(Path file, List<Path> media) {
    Path wav = PictureFolder.truth(file, ".wav");
    Path stem = PictureFolder.truth(file, "");
    return file.equals(
        media.contains(wav)
            ? wav
            : media.stream()
                .filter(other -> PictureFolder.truth(other, "").equals(stem))
                .findFirst()
                .orElse(file));
  }

  private static Optional<SpokenClip> read(Path folder, Path file) {
    return Stream.of(".txt", ".lab")
        .map(ending -> PictureFolder.truth(file, ending))
        .filter(Files::exists)
        .findFirst()
        .map(
            text ->
                new SpokenClip(
                    file,
                    folder.relativize(file).toString(),
                    SpokenWords.of(content(text)),
                    WordTimes.of(file)));
  }

  private static String content(Path text) {
    try {
      return Files.readString(text);
    } catch (IOException e) {
      throw new UnreadableMediaException(text + " cannot be read: it must be text in UTF-8.", e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
