package dev.ivas.core.face;

import java.util.Locale;

/** An apparent facial expression, named and ordered as in FER-2013. Not a claim about feelings. */
public enum Emotion {
  /** Class 0. */
  ANGRY,
  /** Class 1. */
  DISGUST,
  /** Class 2. */
  FEAR,
  /** Class 3. */
  HAPPY,
  /** Class 4. */
  SAD,
  /** Class 5. */
  SURPRISE,
  /** Class 6. */
  NEUTRAL;

  /** {@return the name as FER-2013 and the report write it, in lower case} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
