package dev.ivas.accuracy.interview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Predicts all traits; how strong the ridge is, is chosen within the training rows, on students
 * left out of inner fits. What is chosen for a trait is what did best for it and for all, half and
 * half.
 */
final class NestedRidge {
  private static final double[] LAMBDAS = {0.5, 1, 2, 4, 8};
  private static final int INNER_FOLDS = 3;

  private final List<String> students;
  private final List<double[]> targets;

  /**
   * Sets the task.
   *
   * @param students of the rows
   * @param targets for each trait its ratings, row by row
   */
  NestedRidge(List<String> students, List<double[]> targets) {
    this.students = List.copyOf(students);
    this.targets = List.copyOf(targets);
  }

  /**
   * What was predicted.
   *
   * @param predictions for each trait, for every row
   * @param explained for each trait the share of variance explained in inner test rows, at least 0
   */
  record Forecast(List<double[]> predictions, List<Double> explained) {}

  Forecast fit(List<FeatureBlock> blocks, int[] train, long seed) {
    double[][] errors = innerErrors(blocks, train, seed);
    WeightedRidge ridge = new WeightedRidge(blocks, train);
    List<double[]> predictions = new ArrayList<>();
    List<Double> explained = new ArrayList<>();
    for (int trait = 0; trait < targets.size(); trait++) {
      int best = best(errors, trait);
      predictions.add(ridge.predict(targets.get(trait), LAMBDAS[best])[0]);
      explained.add(Math.max(0, 1 - errors[trait][best]));
    }
    return new Forecast(predictions, explained);
  }

  private static int best(double[][] errors, int trait) {
    double[] joint = new double[LAMBDAS.length];
    for (int i = 0; i < joint.length; i++) {
      for (double[] each : errors) {
        joint[i] += each[i] / errors.length;
      }
      joint[i] += errors[trait][i];
    }
    return IntStream.range(0, joint.length)
        .reduce((a, b) -> joint[b] < joint[a] ? b : a)
        .orElseThrow();
  }

  /** Squared errors by trait and lambda, as shares of the variance. */
  private double[][] innerErrors(List<FeatureBlock> blocks, int[] train, long seed) {
    Map<String, Integer> folds = folds(train, seed);
    double[][] errors = new double[targets.size()][LAMBDAS.length];
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      int now = fold;
      int[] fit = rows(train, row -> folds.getOrDefault(students.get(row), 0) != now);
      int[] test = rows(train, row -> folds.getOrDefault(students.get(row), 0) == now);
      WeightedRidge ridge = new WeightedRidge(blocks, fit);
      for (int trait = 0; trait < targets.size(); trait++) {
        double[] target = targets.get(trait);
        double[][] predictions = ridge.predict(target, LAMBDAS);
        for (int i = 0; i < LAMBDAS.length; i++) {
          for (int row : test) {
            errors[trait][i] += Math.pow(predictions[i][row] - target[row], 2);
          }
        }
      }
    }
    for (int trait = 0; trait < errors.length; trait++) {
      double scale = sumOfSquares(targets.get(trait), train);
      for (int i = 0; i < LAMBDAS.length; i++) {
        errors[trait][i] /= scale;
      }
    }
    return errors;
  }

  private Map<String, Integer> folds(int[] train, long seed) {
    List<String> names =
        new ArrayList<>(IntStream.of(train).mapToObj(students::get).distinct().sorted().toList());
    Collections.shuffle(names, new Random(seed));
    Map<String, Integer> folds = new HashMap<>();
    names.forEach(name -> folds.put(name, folds.size() % INNER_FOLDS));
    return folds;
  }

  private static int[] rows(int[] train, IntPredicate kept) {
    return IntStream.of(train).filter(kept).toArray();
  }

  private static double sumOfSquares(double[] target, int[] rows) {
    double mean = IntStream.of(rows).mapToDouble(row -> target[row]).average().orElse(0);
    return IntStream.of(rows).mapToDouble(row -> Math.pow(target[row] - mean, 2)).sum();
  }
}
