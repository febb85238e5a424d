package dev.ivas.llm.internal.answer;

import dev.ivas.core.speech.Word;
import dev.ivas.llm.internal.PlainText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds a quote in the transcript, whatever its case, blanks and punctuation.
 *
 * <p>Letters and digits are compared after Unicode normalisation (NFKC); a quote must begin where a
 * word begins, end where a word ends, and lie within one turn. What is returned are the
 * transcript's own words, with what was taken out of them put back.
 */
final class QuoteFinder {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MAX_WORDS = 40;
  private static final int MAX_CHARACTERS = 300;

  /** Lies between passages, so that no quote goes over from one to the next. */
  private static final char BORDER = '\n';

  private final List<Word> words = new ArrayList<>();
  private final UnaryOperator<String> restore;
  private final String letters;

  /** Where each word begins and ends among the letters. */
  private final int[] starts;

  private final int[] ends;

  /**
   * Prepares.
   *
   * @param passages each the words of one turn
   * @param restore puts back into a word what was taken out of it
   */
  QuoteFinder(List<List<Word>> passages, UnaryOperator<String> restore) {
    this.restore = restore;
    passages.forEach(words::addAll);
    starts = new int[words.size()];
    ends = new int[words.size()];
    StringBuilder all = new StringBuilder();
    int at = 0;
    for (List<Word> passage : passages) {
      for (Word word : passage) {
        starts[at] = all.length();
        all.append(normal(word.text()));
        ends[at++] = all.length();
      }
      all.append(BORDER);
    }
    letters = all.toString();
  }

  /** Returns the words quoted, as the transcript has them; empty where it does not. */
  Optional<String> find(String quote) {
    String wanted = normal(quote);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
      int first = Arrays.binarySearch(starts, at);
      int last = Arrays.binarySearch(ends, at + wanted.length());
      if (first >= 0 && last >= 0) {
        return Optional.of(cut(first, last + 1));
      }
    }
    return Optional.empty();
  }

  private String cut(int first, int end) {
    String quoted =
        words.subList(first, Math.min(end, first + MAX_WORDS)).stream()
            .map(word -> restore.apply(word.text()))
            .collect(Collectors.joining(" "));
    return PlainText.of(quoted, MAX_CHARACTERS);
  }

  private static String normal(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NO_LETTER.matcher(folded).replaceAll("");
  }
}
