package dev.ivas.llm.internal;

import java.util.Locale;

/** One line of the rubric; the anchors of its scores are in {@code instructions.txt}. */
public enum RubricLine {
  CONFIDENCE,
  CLARITY,
  STRUCTURE,
  RELEVANCE,
  COMMUNICATION;

  /** {@return its name in answers and reports} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
