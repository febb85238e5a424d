package dev.ivas.accuracy.interview;

import dev.ivas.accuracy.interview.RatingResult.Estimate;
import dev.ivas.accuracy.metric.LinearCorrelation;
import dev.ivas.accuracy.metric.RocAuc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Gathers how well one trait was predicted in each split. */
final class TraitTally {
  private final double[] ratings;
  private final double median;
  private final List<Double> correlations = new ArrayList<>();
  private final List<Double> areas = new ArrayList<>();
  private final List<Double> errors = new ArrayList<>();

  TraitTally(double[] ratings) {
    this.ratings = ratings.clone();
    double[] sorted = ratings.clone();
    Arrays.sort(sorted);
    this.median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  void add(double[] predictions, int[] test) {
    double[] told = IntStream.of(test).mapToDouble(row -> predictions[row]).toArray();
    double[] truth = IntStream.of(test).mapToDouble(row -> ratings[row]).toArray();
    correlations.add(LinearCorrelation.pearson(told, truth));
    areas.add(RocAuc.of(told, i -> truth[i] > median));
    errors.add(
        IntStream.of(test)
            .mapToDouble(row -> Math.abs(predictions[row] - ratings[row]))
            .average()
            .orElse(Double.NaN));
  }

  RatingResult.Trait result() {
    return new RatingResult.Trait(estimate(correlations), estimate(areas), estimate(errors));
  }

  private static Estimate estimate(List<Double> values) {
    double[] sorted =
        values.stream().mapToDouble(x -> x).filter(Double::isFinite).sorted().toArray();
    return new Estimate(
        Arrays.stream(sorted).average().orElse(Double.NaN),
        percentile(sorted, 0.025),
        percentile(sorted, 0.975));
  }

  private static double percentile(double[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
