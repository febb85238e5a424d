package dev.ivas.llm.internal.prompt;

import dev.ivas.core.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits the words of one speaker in the middle half of their number: where an answer begins, else
 * at the longest pause; the end of a sentence counts as a pause of a second.
 */
final class WordSplit {
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!。？！]");
  private static final long SENTENCE_MICROS = 1_000_000;

  private final List<Word> words;
  private final Set<Integer> answerStarts;
  private final int maxCharacters;
  private final List<List<Word>> parts = new ArrayList<>();

  private WordSplit(List<Word> words, Set<Integer> answerStarts, int maxCharacters) {
    this.words = words;
    this.answerStarts = answerStarts;
    this.maxCharacters = maxCharacters;
  }

  /** Returns the words in parts that are short enough, or single words. */
  static List<List<Word>> of(List<Word> words, Set<Integer> answerStarts, int maxCharacters) {
    WordSplit split = new WordSplit(words, answerStarts, maxCharacters);
    split.between(0, words.size());
    return split.parts;
  }

  /** Returns the first words as far as they fit, at least one. */
  static List<Word> head(List<Word> words, int maxCharacters) {
    int count = 0;
    for (long length = 0; count < words.size(); count++) {
      length += words.get(count).text().length() + 1L;
      if (length > maxCharacters + 1L && count > 0) {
        break;
      }
    }
    return words.subList(0, count);
  }

  /** Returns the length of the text in characters. */
  static long length(List<Word> words) {
    return words.stream().mapToLong(word -> word.text().length() + 1L).sum() - 1;
  }

  private void between(int from, int end) {
    List<Word> some = words.subList(from, end);
    if (some.size() == 1 || length(some) <= maxCharacters) {
      parts.add(some);
      return;
    }
    int cut = cut(from, end);
    between(from, cut);
    between(cut, end);
  }

  /** Returns the first word of the second half; of equals the one nearest to the middle. */
  private int cut(int from, int end) {
    int margin = (end - from) / 4;
    int middle = from + (end - from) / 2;
    int best = middle;
    long longest = Long.MIN_VALUE;
    for (int i = Math.max(from + 1, from + margin); i < end - margin; i++) {
      long silence = silence(i);
      if (silence > longest
          || (silence == longest && Math.abs(i - middle) < Math.abs(best - middle))) {
        longest = silence;
        best = i;
      }
    }
    return best;
  }

  private long silence(int at) {
    if (answerStarts.contains(at)) {
      return Long.MAX_VALUE;
    }
    Word before = words.get(at - 1);
    boolean sentence = SENTENCE_END.matcher(before.text()).matches();
    return words.get(at).span().startMicros()
        - before.span().endMicros()
        + (sentence ? SENTENCE_MICROS : 0);
  }
}
