package dev.ivas.llm.internal.answer;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.llm.internal.PlainText;
import java.text.Normalizer;
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
 * word begins and end where a word ends. What is returned are the transcript's own words, with what
 * was taken out of them put back.
 */
final class QuoteFinder {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MAX_WORDS = 40;
  private static final int MAX_CHARACTERS = 300;

  private final List<Word> words;
  private final UnaryOperator<String> restore;
  private final String letters;

  /** Where each word begins among the letters, and where the last one ends. */
  private final int[] starts;

  QuoteFinder(Transcript transcript, UnaryOperator<String> restore) {
    this.words = transcript.words();
    this.restore = restore;
    starts = new int[words.size() + 1];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      starts[i] = all.length();
      all.append(normal(words.get(i).text()));
    }
    starts[words.size()] = all.length();
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
      int end = Arrays.binarySearch(starts, at + wanted.length());
      if (first >= 0 && end >= 0) {
        return Optional.of(cut(first, end));
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
