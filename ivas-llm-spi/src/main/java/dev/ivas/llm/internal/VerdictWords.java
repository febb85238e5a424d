package dev.ivas.llm.internal;

import java.util.regex.Pattern;

/**
 * Recognizes verdicts about a person, which no output may state.
 *
 * <p>A summary must not hold any word of the kind. A candidate may speak of such things ("we hired
 * two engineers"): a quote is refused only if it reads as a verdict.
 */
public final class VerdictWords {
  private static final Pattern WORD =
      pattern(
          "(?:re|un)?hir(?:e[sd]?|ing|e?able|eability)|reject(?:s|ed|ing|ion)?|employab(?:le|ility)"
              + "|(?:un|dis|well[- ])qualified|qualified (?:for|candidate|applicant)|shortlist\\w*|disqualif\\w*|job offer"
              + "|(?:strong|weak|ideal|perfect|suitable|unsuitable|good|bad|poor|great|excellent)"
              + " (?:candidate|fit|applicant|match)"
              + "|recommend(?:ed|ing)? (?:him|her|them|this|the (?:candidate|applicant|person|speaker))"
              + "|(?:not )?recommended for|einstellen|ablehn(?:en|ung)|embauch\\w*|contratar\\w*"
              + "|rechaz\\w*");

  private static final Pattern PHRASE =
      pattern(
          "(?:strong|no|not|never|do not|don'?t|must|should|definitely|please|would) (?:be )?hired?"
              + "|hire (?:me|him|her|them|this|the)|reject (?:me|him|her|them|this|the)"
              + "|(?:recommend|for) hiring|hire recommendation|should be rejected"
              + "|(?:strong|ideal|perfect|best|excellent) (?:candidate|fit|applicant)");

  private VerdictWords() {}

  private static Pattern pattern(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * Looks for words of a verdict.
   *
   * @param text written by us or by a model
   * @return true if it holds one
   */
  public static boolean in(String text) {
    return WORD.matcher(text).find();
  }

  /**
   * Looks for a phrase that states a verdict.
   *
   * @param quote words of a candidate
   * @return true if it holds one
   */
  public static boolean statedBy(String quote) {
    return PHRASE.matcher(quote).find();
  }
}
