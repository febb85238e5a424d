package dev.ivas.accuracy.metric;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The area under the receiver operating characteristic: how likely a random example of a class gets
 * a higher probability of it than a random other one, ties counting half.
 *
 * <p>Computed from ranks, as Mann and Whitney's U: Fawcett, "An Introduction to ROC Analysis",
 * Pattern Recognition Letters 27, 2006, section 7.
 */
public final class RocAuc {
  private RocAuc() {}

  /**
   * Returns the area for one class against the rest.
   *
   * @param predictions what was answered
   * @param label the class
   * @return in [0, 1], NaN where all examples are of the class, or none is
   */
  public static double of(Predictions predictions, int label) {
    return of(
        IntStream.range(0, predictions.size())
            .mapToDouble(i -> predictions.probability(i, label))
            .toArray(),
        i -> predictions.truth(i) == label);
  }

  /**
   * Returns the area for scores of any scale.
   *
   * @param scores of the examples
   * @param positive tells by its index whether an example is of the class
   * @return in [0, 1], NaN where all examples are of the class, or none is
   */
  public static double of(double[] scores, IntPredicate positive) {
    double[] ranks = Ranks.of(scores);
    double rankSum = 0;
    double positives = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (positive.test(i)) {
        rankSum += ranks[i];
        positives++;
      }
    }
    double negatives = ranks.length - positives;
    return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
  }

  /**
   * Returns the mean area over the classes for which there is one.
   *
   * @param predictions what was answered
   * @return in [0, 1], NaN where all examples are of one class
   */
  public static double macro(Predictions predictions) {
    return IntStream.range(0, predictions.classes())
        .mapToDouble(label -> of(predictions, label))
        .filter(area -> !Double.isNaN(area))
        .average()
        .orElse(Double.NaN);
  }
}
