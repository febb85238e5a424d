package dev.ivas.core.feature;

import java.util.Locale;

/** A channel of evidence that is analysed by itself before anything is combined. */
public enum Modality {
  /** Apparent facial expression. */
  EMOTION,
  /** Gaze, blinks and engagement. */
  GAZE,
  /** The sound of the voice, apart from the words. */
  AUDIO,
  /** What was said. */
  LANGUAGE;

  /** {@return the name as the report and the command line write it, in lower case} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
