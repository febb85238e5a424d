package dev.ivas.asr.sphinx.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** How the Sphinx decoders write words: with variants, and beside silences and noises. */
final class Spelling {
  private static final Pattern VARIANT = Pattern.compile("\\(\\d+\\)$");

  private Spelling() {}

  /**
   * Reads a word of theirs.
   *
   * @param written such as {@code and(2)}, {@code <sil>}, {@code [SPEECH]} or {@code ++UM++}
   * @return the bare word, such as {@code and}; empty for a silence or a noise
   */
  public static Optional<String> word(String written) {
    if (written.isBlank() || "<[+".indexOf(written.charAt(0)) >= 0) {
      return Optional.empty();
    }
    return Optional.of(VARIANT.matcher(written).replaceFirst(""));
  }
}
