package dev.ivas.accuracy.metric;

import java.util.ArrayList;
import java.util.List;

/** What a classifier answered to examples whose class is known; immutable. */
public final class Predictions {
  private final int classes;
  private final List<Integer> truths;
  private final List<double[]> probabilities;

  /**
   * Takes a copy of the answers.
   *
   * @param truths the class of each example, counted from 0; at least one
   * @param probabilities for each example one number a class, each in [0, 1]
   * @throws IllegalArgumentException if there is none, counts differ, or a value is out of range
   */
  public Predictions(List<Integer> truths, List<double[]> probabilities) {
    if (truths.isEmpty() || truths.size() != probabilities.size()) {
      throw new IllegalArgumentException(
          "needed is one answer for each of at least one example, but got %d for %d"
              .formatted(probabilities.size(), truths.size()));
    }
    this.classes = probabilities.get(0).length;
    this.truths = List.copyOf(truths);
    this.probabilities = new ArrayList<>(probabilities.size());
    for (int i = 0; i < truths.size(); i++) {
      if (truths.get(i) < 0 || truths.get(i) >= classes) {
        throw new IllegalArgumentException("no class " + truths.get(i) + " of " + classes);
      }
      this.probabilities.add(checked(probabilities.get(i)));
    }
  }

  private double[] checked(double[] answer) {
    if (answer.length != classes) {
      throw new IllegalArgumentException(
          "answers have %d and %d classes".formatted(classes, answer.length));
    }
    for (double value : answer) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("probabilities must be in [0, 1], but one is " + value);
      }
    }
    return answer.clone();
  }

  /** {@return how many examples there are, at least 1} */
  public int size() {
    return truths.size();
  }

  /** {@return how many classes there are} */
  public int classes() {
    return classes;
  }

  /**
   * Returns the true class of an example.
   *
   * @param example counted from 0
   * @return the class, counted from 0
   */
  public int truth(int example) {
    return truths.get(example);
  }

  /**
   * Returns the probability that was given to a class.
   *
   * @param example counted from 0
   * @param label the class, counted from 0
   * @return in [0, 1]
   */
  public double probability(int example, int label) {
    return probabilities.get(example)[label];
  }

  /**
   * Returns the most likely class.
   *
   * @param example counted from 0
   * @return the class; the first where several are equally likely
   */
  public int answer(int example) {
    return largest(probabilities.get(example));
  }

  /**
   * Tells whether the most likely class is the true one.
   *
   * @param example counted from 0
   * @return whether it is
   */
  public boolean isRight(int example) {
    return answer(example) == truth(example);
  }

  /**
   * Finds the largest of several numbers.
   *
   * @param values at least one
   * @return its index; the first where several are equally large
   */
  public static int largest(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
