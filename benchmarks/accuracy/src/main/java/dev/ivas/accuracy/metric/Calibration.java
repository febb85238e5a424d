package dev.ivas.accuracy.metric;

/** How far probabilities can be taken at their word. */
public final class Calibration {
  /** A probability of 0 for what was true would make the mean infinite. */
  private static final double LEAST_PROBABILITY = 1e-12;

  private Calibration() {}

  /**
   * Returns the expected calibration error.
   *
   * <pre>
   * sum over bins of |bin| / n * |share of right answers in it - mean confidence in it|
   * </pre>
   *
   * <p>The confidence is the largest probability; bin m of M holds ((m - 1) / M, m / M].
   *
   * <p>Source: Guo et al., "On Calibration of Modern Neural Networks", ICML 2017, equation 3.
   *
   * @param predictions what was answered
   * @param bins how many bins of equal width, at least 1; the paper takes 15
   * @return in [0, 1]
   */
  public static double expectedError(Predictions predictions, int bins) {
    double[] surplus = new double[bins];
    for (int i = 0; i < predictions.size(); i++) {
      double confidence = predictions.probability(i, predictions.answer(i));
      int bin = Math.max(0, (int) Math.ceil(confidence * bins) - 1);
      surplus[bin] += confidence - (predictions.isRight(i) ? 1 : 0);
    }
    double sum = 0;
    for (double one : surplus) {
      sum += Math.abs(one);
    }
    return sum / predictions.size();
  }

  /**
   * Returns the mean negative logarithm of the true class's probability.
   *
   * @param predictions what was answered
   * @return in nats, at least 0; a probability counts as 1e-12 at least
   */
  public static double negativeLogLikelihood(Predictions predictions) {
    double sum = 0;
    for (int i = 0; i < predictions.size(); i++) {
      double probability = predictions.probability(i, predictions.truth(i));
      sum -= Math.log(Math.max(probability, LEAST_PROBABILITY));
    }
    return Math.abs(sum) / predictions.size();
  }
}
