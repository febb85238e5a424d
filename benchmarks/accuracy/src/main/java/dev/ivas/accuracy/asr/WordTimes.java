package dev.ivas.accuracy.asr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.accuracy.PictureFolder;
import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When words were spoken, as people or the makers of a clip tell.
 *
 * <p>Read from NAME.TextGrid beside the clip (Praat's long text format, the tier {@code word} or
 * {@code words}), else from {@code words[{word,start,end}]} of NAME.json beside it or in a folder
 * {@code truth} beside the clip's.
 */
final class WordTimes {
  private static final Pattern TIERS = Pattern.compile("item \\[\\d+\\]:");
  private static final Pattern WORD_TIER = Pattern.compile("name = \"words?\"");
  private static final Pattern INTERVAL =
      Pattern.compile("xmin = ([\\d.]+)\\s+xmax = ([\\d.]+)\\s+text = \"([^\"]*)\"");

  private WordTimes() {}

  /**
   * A spoken word.
   *
   * @param word as {@link SpokenWords} writes it
   * @param start in seconds
   * @param end in seconds
   */
  record Timed(String word, double start, double end) {}

  /** {@return the words of a clip with their times; empty where nobody tells them} */
  static List<Timed> of(Path clip) {
    try {
      Path grid = PictureFolder.truth(clip, ".TextGrid");
      if (Files.exists(grid)) {
        return fromGrid(Files.readString(grid));
      }
      Path json = PictureFolder.truth(clip, ".json");
      Path folder = clip.toAbsolutePath().getParent();
      Path aside =
          folder == null ? json : folder.resolveSibling("truth").resolve(json.getFileName());
      Path found = Files.exists(json) ? json : aside;
      return Files.exists(found)
          ? fromJson(new ObjectMapper().readTree(found.toFile()))
          : List.of();
    } catch (IOException e) {
      throw new UnreadableMediaException("The word times of " + clip + " cannot be read.", e);
    }
  }

  private static List<Timed> fromGrid(String text) {
    List<Timed> times = new ArrayList<>();
    TIERS
        .splitAsStream(text)
        .filter(tier -> WORD_TIER.matcher(tier).find())
        .findFirst()
        .ifPresent(
            tier -> {
              Matcher matcher = INTERVAL.matcher(tier);
              while (matcher.find()) {
                add(
                    matcher.group(3),
                    Double.parseDouble(matcher.group(1)),
                    Double.parseDouble(matcher.group(2)),
                    times);
              }
            });
    return times;
  }

  private static List<Timed> fromJson(JsonNode truth) {
    List<Timed> times = new ArrayList<>();
    for (JsonNode word : truth.path("words")) {
      add(
          word.path("word").asText(),
          word.path("start").asDouble(),
          word.path("end").asDouble(),
          times);
    }
    return times;
  }

  /** Silences and hesitations have intervals of their own, but are no words. */
  private static void add(String label, double start, double end, List<Timed> times) {
    if (!label.equals("sil") && !label.equals("sp")) {
      SpokenWords.of(label).forEach(word -> times.add(new Timed(word, start, end)));
    }
  }
}
