package dev.ivas.accuracy.speech;

import dev.ivas.core.error.UnreadableMediaException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Praat's long text format as far as words with their times need it. */
final class TextGrid {
  private static final Pattern TIER =
      Pattern.compile("name\\s*=\\s*\"([^\"]*)\"(.*?)(?=item\\s*\\[|\\z)", Pattern.DOTALL);
  private static final Pattern INTERVAL =
      Pattern.compile(
          "xmin\\s*=\\s*([\\d.eE+-]+)\\s+xmax\\s*=\\s*([\\d.eE+-]+)\\s+text\\s*=\\s*\"([^\"]*)\"");

  private TextGrid() {}

  /** Returns the intervals of the tier whose name begins with "word". */
  static List<LabelledSpan> words(String text, Path file) {
    Matcher tier = TIER.matcher(text);
    while (tier.find()) {
      if (tier.group(1).toLowerCase(Locale.ROOT).startsWith("word")) {
        return intervals(tier.group(2));
      }
    }
    throw new UnreadableMediaException(
        file + " must hold a tier named 'word' or 'words', in Praat's long text format.");
  }

  private static List<LabelledSpan> intervals(String tier) {
    List<LabelledSpan> words = new ArrayList<>();
    Matcher interval = INTERVAL.matcher(tier);
    while (interval.find()) {
      words.add(
          new LabelledSpan(
              Double.parseDouble(interval.group(1)),
              Double.parseDouble(interval.group(2)),
              interval.group(3)));
    }
    return words;
  }
}
