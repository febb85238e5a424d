package dev.ivas.llm.internal.answer;

import dev.ivas.llm.internal.RubricLine;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognizes answers that repeat the rules they were given: a stretch of their letters, whatever
 * the case, blanks and punctuation. The fence's mark stands in them and is shorter, so it is looked
 * for, too. The anchors of the rubric may be repeated: they are words for what is judged.
 */
final class LeakGuard {
  private static final String RUBRIC = "\n" + RubricLine.CONFIDENCE.label() + ":";
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARK = Pattern.compile("[0-9a-f]{16}");

  /**
   * Letters in a row; eight words or so, which no summary has in common with a rubric by chance.
   */
  private static final int STRETCH = 40;

  private final Set<String> stretches = new HashSet<>();
  private final Set<String> marks = new HashSet<>();

  LeakGuard(String instructions) {
    int rubric = instructions.indexOf(RUBRIC);
    String letters = letters(rubric < 0 ? instructions : instructions.substring(0, rubric));
    for (int i = 0; i + STRETCH <= letters.length(); i++) {
      stretches.add(letters.substring(i, i + STRETCH));
    }
    MARK.matcher(instructions).results().forEach(mark -> marks.add(mark.group()));
  }

  boolean in(String text) {
    String letters = letters(text);
    for (int i = 0; i + STRETCH <= letters.length(); i++) {
      if (stretches.contains(letters.substring(i, i + STRETCH))) {
        return true;
      }
    }
    return marks.stream().anyMatch(letters::contains);
  }

  private static String letters(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NO_LETTER.matcher(folded).replaceAll("");
  }
}
