package dev.ivas.audio.speech;

import dev.ivas.core.time.TimeSpan;

/**
 * A hesitation that sounds: "um" or "uh".
 *
 * @param span when
 * @param nasal whether it ends in a nasal ("um"); else it is a vowel alone ("uh", also "er")
 * @param confidence how sure the detector is, in [0, 1]
 */
public record FilledPause(TimeSpan span, boolean nasal, double confidence) {
  /** Checks the confidence. */
  public FilledPause {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("need a confidence in [0, 1], got " + confidence);
    }
  }

  /** {@return {@code um} or {@code uh}} */
  public String label() {
    return nasal ? "um" : "uh";
  }
}
