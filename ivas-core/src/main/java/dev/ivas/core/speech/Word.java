package dev.ivas.core.speech;

import dev.ivas.core.time.TimeSpan;

/**
 * One recognized word.
 *
 * @param text as written, without variants or markers, never blank
 * @param span when it is heard
 * @param confidence the recognizer's own, in [0, 1]
 */
public record Word(String text, TimeSpan span, double confidence) {
  public Word {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a word must not be blank");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], but is " + confidence);
    }
  }
}
