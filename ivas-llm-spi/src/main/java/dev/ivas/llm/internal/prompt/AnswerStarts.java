package dev.ivas.llm.internal.prompt;

import dev.ivas.core.speech.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where the questions that were asked are heard in a transcript without marks: most of a question's
 * words, within a stretch little longer than it.
 */
final class AnswerStarts {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int FEWEST_WORDS = 4;
  private static final double MOST_OF = 0.75;
  private static final double STRETCH = 1.3;

  private AnswerStarts() {}

  /** Returns the words at which a question begins, in order. */
  static Set<Integer> in(List<Word> words, List<String> questions) {
    List<String> said = words.stream().map(word -> plain(word.text())).toList();
    Set<Integer> starts = new TreeSet<>();
    for (String question : questions) {
      List<String> asked =
          Pattern.compile("\\s+").splitAsStream(question).map(AnswerStarts::plain).toList();
      if (asked.size() >= FEWEST_WORDS) {
        find(said, asked, starts);
      }
    }
    return starts;
  }

  private static void find(List<String> said, List<String> asked, Set<Integer> starts) {
    int length = (int) Math.ceil(asked.size() * STRETCH);
    for (int at = 0; at < said.size(); at++) {
      if (said.get(at).equals(asked.get(0)) || said.get(at).equals(asked.get(1))) {
        Set<String> heard = new HashSet<>(said.subList(at, Math.min(said.size(), at + length)));
        long found = asked.stream().filter(heard::contains).count();
        if (found >= MOST_OF * asked.size()) {
          starts.add(at);
          at += asked.size() / 2;
        }
      }
    }
  }

  private static String plain(String word) {
    return NO_LETTER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
