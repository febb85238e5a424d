package dev.ivas.fer;

/** Sums probabilities by weight, so that their mean can be told at any moment. */
final class WeightedMean {
  private final double[] sums = new double[EmotionProbabilities.COUNT];
  private double weight;

  void add(EmotionProbabilities probabilities, double addedWeight) {
    double[] values = probabilities.toArray();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += addedWeight * values[i];
    }
    weight += addedWeight;
  }

  void addAll(WeightedMean other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    weight += other.weight;
  }

  double weight() {
    return weight;
  }

  /** {@return the mean; there must be weight} */
  EmotionProbabilities value() {
    double[] mean = new double[sums.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = Math.min(1, sums[i] / weight);
    }
    return new EmotionProbabilities(mean);
  }
}
