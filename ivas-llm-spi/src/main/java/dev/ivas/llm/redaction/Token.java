package dev.ivas.llm.redaction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word as it is looked at.
 *
 * @param raw as it was written
 * @param plain in lower case, without punctuation around it
 */
record Token(String raw, String plain) {
  private static final Pattern PARTS =
      Pattern.compile("(?s)([^\\p{L}\\p{M}\\p{N}@+]*)(.*?)([^\\p{L}\\p{M}\\p{N}@]*)");
  private static final Pattern POSSESSIVE = Pattern.compile("(?s)(.*\\p{L})(['’][sS])");

  static Token of(String raw) {
    String core = part(raw, 2);
    String folded = Normalizer.normalize(core.isEmpty() ? raw : core, Normalizer.Form.NFKC);
    return new Token(raw, folded.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  /** Returns the punctuation in front. */
  String prefix() {
    return part(raw, 1);
  }

  /** Returns the punctuation behind. */
  String suffix() {
    return part(raw, 3);
  }

  /** Returns a possessive 's, if the word ends in one. */
  String possessive() {
    Matcher possessive = POSSESSIVE.matcher(part(raw, 2));
    return possessive.matches() ? possessive.group(2) : "";
  }

  /** Returns the plain word without a possessive 's. */
  String name() {
    return plain.substring(0, plain.length() - possessive().length());
  }

  boolean isCapital() {
    String core = part(raw, 2);
    return !core.isEmpty() && Character.isUpperCase(core.codePointAt(0));
  }

  private static String part(String raw, int group) {
    Matcher parts = PARTS.matcher(raw);
    return parts.matches() ? parts.group(group) : "";
  }
}
