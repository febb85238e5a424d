package dev.ivas.testkit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds words of a verdict about a person, which no output may state.
 *
 * <p>Written apart from what guards the answers of language models, so that one tests the other.
 */
public final class VerdictWords {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?:re|un)?hir(?:e[ds]?|ing|e?able|eability)|reject\\w*|shortlist\\w*"
              + "|recommend\\w*|(?:un)?suitab\\w*|(?:un|dis)?qualif\\w*|(?:un)?employab\\w*"
              + "|unfit|(?:strong|weak|ideal|good|bad|poor) (?:candidate|applicant|fit)"
              + "|job offer)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  private VerdictWords() {}

  /**
   * Looks through a text.
   *
   * @param text of any output
   * @return the words found, in order; empty where there is none
   */
  public static List<String> in(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
