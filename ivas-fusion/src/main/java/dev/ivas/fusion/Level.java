package dev.ivas.fusion;

/**
 * A score in a word, for people who practise.
 *
 * <p>The thresholds are round numbers and carry no meaning beyond order. A level says how many of
 * the observed habits are those that listeners tend to rate well, nothing about suitability.
 */
public enum Level {
  /** Below 40: most to gain from practice. */
  LOW(0),
  /** From 40. */
  FAIR(40),
  /** From 60. */
  GOOD(60),
  /** From 80. */
  STRONG(80);

  private final double from;

  Level(double from) {
    this.from = from;
  }

  /** {@return the lowest score of this level} */
  public double from() {
    return from;
  }

  /**
   * Finds the level of a score.
   *
   * @param score in [0, 100]
   * @return the highest level whose threshold it reaches
   * @throws IllegalArgumentException if the score is outside its range
   */
  public static Level of(double score) {
    if (!(score >= 0 && score <= 100)) {
      throw new IllegalArgumentException("a score must be in [0, 100], but is " + score);
    }
    Level level = LOW;
    for (Level candidate : values()) {
      if (score >= candidate.from) {
        level = candidate;
      }
    }
    return level;
  }
}
