package dev.ivas.accuracy.metric;

/**
 * Tells whether two classifiers that judged the same examples differ by more than chance.
 *
 * <p>Source: McNemar, "Note on the Sampling Error of the Difference between Correlated Proportions
 * or Percentages", Psychometrika 12, 1947; here exact, by the binomial distribution.
 */
public final class McNemar {
  private McNemar() {}

  /**
   * Returns the two-sided p-value of the examples on which exactly one of two is right.
   *
   * @param one what the first answered
   * @param other what the second answered to the same examples
   * @return in (0, 1]; 1 where they are right on the same examples
   * @throws IllegalArgumentException if the examples differ
   */
  public static double exactP(Predictions one, Predictions other) {
    if (one.size() != other.size()) {
      throw new IllegalArgumentException(
          "the same examples are needed, but got %d and %d".formatted(one.size(), other.size()));
    }
    int onlyOne = 0;
    int onlyOther = 0;
    for (int i = 0; i < one.size(); i++) {
      if (one.truth(i) != other.truth(i)) {
        throw new IllegalArgumentException("example " + i + " has two true classes");
      }
      onlyOne += one.isRight(i) && !other.isRight(i) ? 1 : 0;
      onlyOther += other.isRight(i) && !one.isRight(i) ? 1 : 0;
    }
    return exactP(onlyOne, onlyOther);
  }

  /**
   * Returns the two-sided p-value of discordant pairs: twice the smaller tail of a fair coin.
   *
   * @param onlyOne examples on which only the first is right, at least 0
   * @param onlyOther examples on which only the second is right, at least 0
   * @return in (0, 1]; 1 where there are none
   */
  public static double exactP(int onlyOne, int onlyOther) {
    int discordant = onlyOne + onlyOther;
    // In logarithms, for 2^-discordant may be below all doubles.
    double logTerm = -discordant * Math.log(2);
    double tail = 0;
    for (int k = 0; k <= Math.min(onlyOne, onlyOther); k++) {
      tail += Math.exp(logTerm);
      logTerm += Math.log((discordant - k) / (k + 1.0));
    }
    return Math.min(1, 2 * tail);
  }
}
