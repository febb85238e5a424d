package dev.ivas.llm.internal;

import java.util.regex.Pattern;

/** Makes foreign text safe to send and to show: one line, nothing invisible, limited in length. */
public final class PlainText {
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

  /**
   * Format characters, private and unassigned ones, halves of pairs, variation selectors, and the
   * letters and marks that show nothing: fillers, the grapheme joiner, inherent vowels.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}\\x{34F}\\x{115F}\\x{1160}"
              + "\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}\\x{3164}\\x{FFA0}]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

  private PlainText() {}

  /**
   * Cleans a text.
   *
   * @param text of unknown origin
   * @param maxCharacters longest result, at least 1; what is cut off leaves an ellipsis
   * @return the text in one line, without blanks around it
   */
  public static String of(String text, int maxCharacters) {
    String visible = INVISIBLE.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    String line = BLANKS.matcher(visible).replaceAll(" ").strip();
    if (line.length() <= maxCharacters) {
      return line;
    }
    int end = maxCharacters - 1;
    return line.substring(0, Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end) + "…";
  }
}
