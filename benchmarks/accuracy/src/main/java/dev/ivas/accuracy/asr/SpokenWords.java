package dev.ivas.accuracy.asr;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text as they are compared.
 *
 * <p>Lower case; all but letters, digits and apostrophes separates words; apostrophes around a word
 * fall away, those within stay; the hesitations um, umm, uh, uhh, uhm, er, erm, ah, hm, hmm, mm are
 * left out. Numbers are not spelled out: write them as they are spoken.
 */
public final class SpokenWords {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
  private static final Pattern OUTER_APOSTROPHES = Pattern.compile("^'+|'+$");
  private static final Pattern CURLY = Pattern.compile("[\u2018\u2019\u02BC]");
  private static final Set<String> HESITATIONS =
      Set.of("um", "umm", "uh", "uhh", "uhm", "er", "erm", "ah", "hm", "hmm", "mm");

  private SpokenWords() {}

  /**
   * Splits a text into words.
   *
   * @param text in any language that puts spaces between words
   * @return its words in their order; empty where there is none
   */
  public static List<String> of(String text) {
    String plain = CURLY.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("'");
    return SEPARATORS
        .splitAsStream(plain.toLowerCase(Locale.ROOT))
        .map(word -> OUTER_APOSTROPHES.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty() && !HESITATIONS.contains(word))
        .toList();
  }
}
