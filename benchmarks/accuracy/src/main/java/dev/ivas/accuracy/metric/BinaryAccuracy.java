package dev.ivas.accuracy.metric;

/** The accuracy that the IVAS paper reports, to be named with care. */
public final class BinaryAccuracy {
  private static final double THRESHOLD = 0.5;

  private BinaryAccuracy() {}

  /**
   * Returns the share of right answers among all questions "is it this class?".
   *
   * <p>Each of n examples answers a question for each of k classes, with yes above 0.5. Who always
   * says no is right in (k - 1) / k of them, 0.857 with seven classes, without looking at a face.
   *
   * <p>Source: what Keras computes as accuracy for k sigmoid outputs, and with it Tables 7 and 8 of
   * Inam et al., "IVAS: a multimodal AI system for objective video interview assessment", 2025.
   *
   * @param predictions what was answered
   * @return in [0, 1]
   */
  public static double of(Predictions predictions) {
    long right = 0;
    for (int i = 0; i < predictions.size(); i++) {
      for (int label = 0; label < predictions.classes(); label++) {
        boolean yes = predictions.probability(i, label) > THRESHOLD;
        right += yes == (predictions.truth(i) == label) ? 1 : 0;
      }
    }
    return right / ((double) predictions.size() * predictions.classes());
  }
}
