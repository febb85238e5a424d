package dev.ivas.llm.internal.prompt;

import dev.ivas.llm.internal.PlainText;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes foreign text harmless for a model to read, without changing what it says.
 *
 * <p>Compatibility forms (full width, mathematical letters) become plain ones (NFKC), what is
 * invisible goes, and everything that looks like an angle or square bracket becomes a round one:
 * borders, tags of speakers and the control tokens of chat templates ({@code <|im_end|>}, {@code
 * [/INST]}) are made of these and cannot be written from within.
 */
final class SentText {
  private static final Pattern OPEN = Pattern.compile("[<\\[‹«〈⟨《⟪❮❰≪⋘˂ᐸ【〔⟦]");
  private static final Pattern CLOSE = Pattern.compile("[>\\]›»〉⟩》⟫❯❱≫⋙˃ᐳ】〕⟧]");

  private SentText() {}

  /** Returns the text in one line, without blanks around it; longer text leaves an ellipsis. */
  static String of(String text, int maxCharacters) {
    String visible = PlainText.of(text, Integer.MAX_VALUE);
    String plain = Normalizer.normalize(visible, Normalizer.Form.NFKC);
    String round = CLOSE.matcher(OPEN.matcher(plain).replaceAll("(")).replaceAll(")");
    return PlainText.of(round, maxCharacters);
  }
}
