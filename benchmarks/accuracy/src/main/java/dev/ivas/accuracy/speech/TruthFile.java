package dev.ivas.accuracy.speech;

import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the truth of a recording, in whichever form it lies beside it. */
final class TruthFile {
  private static final String REAL = "real";
  private static final Pattern WORD = Pattern.compile("[^a-z]+");
  private static final Set<String> FILLERS =
      Set.of("um", "uh", "er", "erm", "uhm", "hm", "hmm", "mm", "mhm", "ah", "eh");

  private TruthFile() {}

  /**
   * Reads the truth of a recording: {@code NAME.json} beside it or in a folder {@code truth} beside
   * its own, {@code NAME.TextGrid}, {@code NAME.words.tsv}, or {@code NAME.txt} without any filled
   * pause.
   *
   * @return empty where there is none
   * @throws UnreadableMediaException if there is one that cannot be read
   */
  static Optional<SpeechTruth> of(Path recording) {
    String file = String.valueOf(recording.getFileName());
    String name = file.substring(0, file.lastIndexOf('.'));
    for (Path json : jsons(recording, name)) {
      if (Files.exists(json)) {
        return TruthJson.read(json);
      }
    }
    Path grid = recording.resolveSibling(name + ".TextGrid");
    if (Files.exists(grid)) {
      return Optional.of(real(TextGrid.words(text(grid), grid)));
    }
    Path words = recording.resolveSibling(name + ".words.tsv");
    if (Files.exists(words)) {
      return Optional.of(real(words(words)));
    }
    Path spoken = recording.resolveSibling(name + ".txt");
    return Files.exists(spoken)
            && WORD.splitAsStream(lower(text(spoken))).noneMatch(FILLERS::contains)
        ? Optional.of(real(List.of()))
        : Optional.empty();
  }

  /** Tells whether a word is a filled pause; marks around it do not count. */
  static boolean isFiller(String word) {
    return FILLERS.contains(bare(word));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UnreadableMediaException("The truth " + file + " cannot be read as text.", e);
    }
  }

  private static List<Path> jsons(Path recording, String name) {
    Path beside = recording.resolveSibling(name + ".json");
    Path folder = recording.toAbsolutePath().getParent();
    return folder == null
        ? List.of(beside)
        : List.of(beside, folder.resolveSibling("truth").resolve(name + ".json"));
  }

  private static SpeechTruth real(List<LabelledSpan> words) {
    List<LabelledSpan> fillers =
        words.stream()
            .filter(word -> isFiller(word.label()))
            .map(word -> new LabelledSpan(word.start(), word.end(), bare(word.label())))
            .toList();
    return new SpeechTruth(REAL, "", Optional.empty(), Optional.of(fillers));
  }

  /** Reads lines of start, end and word; '#' begins a remark. */
  private static List<LabelledSpan> words(Path file) {
    try (Stream<String> lines = text(file).lines()) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Pattern.compile("\t").splitAsStream(line).toList())
          .map(
              cells ->
                  new LabelledSpan(
                      Double.parseDouble(cells.get(0)),
                      Double.parseDouble(cells.get(1)),
                      cells.get(2)))
          .toList();
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new UnreadableMediaException(
          "In " + file + " each line must hold start, end and word, separated by tabs.", e);
    }
  }

  private static String bare(String word) {
    return WORD.matcher(lower(word)).replaceAll("");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
