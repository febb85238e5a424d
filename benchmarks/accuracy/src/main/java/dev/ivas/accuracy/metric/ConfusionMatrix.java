package dev.ivas.accuracy.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How often each class was called by each name, and the measures that follow from it; immutable.
 *
 * <p>Means over classes leave out the classes that no example has: data that lack a class are
 * judged by the others, and a face wrongly called by the lacking name lowers the recall of its own.
 */
public final class ConfusionMatrix {
  private final int[][] counts;

  private ConfusionMatrix(int[][] counts) {
    this.counts = counts;
  }

  /**
   * Counts answers.
   *
   * @param predictions what was answered
   * @return the counts
   */
  public static ConfusionMatrix of(Predictions predictions) {
    int[][] counts = new int[predictions.classes()][predictions.classes()];
    for (int i = 0; i < predictions.size(); i++) {
      counts[predictions.truth(i)][predictions.answer(i)]++;
    }
    return new ConfusionMatrix(counts);
  }

  /**
   * Counts answers that are plain classes.
   *
   * @param classes how many there are
   * @param truths the class of each example, counted from 0; at least one
   * @param answers what each was called
   * @return the counts
   * @throws IllegalArgumentException if there is none, or counts differ
   * @throws IndexOutOfBoundsException if a class is none
   */
  public static ConfusionMatrix of(int classes, List<Integer> truths, List<Integer> answers) {
    if (truths.isEmpty() || truths.size() != answers.size()) {
      throw new IllegalArgumentException(
          "needed is one answer for each of at least one example, but got %d for %d"
              .formatted(answers.size(), truths.size()));
    }
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < truths.size(); i++) {
      counts[Objects.checkIndex(truths.get(i), classes)][
          Objects.checkIndex(answers.get(i), classes)]++;
    }
    return new ConfusionMatrix(counts);
  }

  /** {@return the counts, a row for each true class, a column for each answer} */
  public List<List<Integer>> rows() {
    return Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }

  /** {@return the share of right answers} */
  public double accuracy() {
    return classes().map(label -> counts[label][label]).sum() / (double) size();
  }

  /** {@return the share that is right when the most frequent true class is always answered} */
  public double majorityShare() {
    return classes().map(this::support).max().orElseThrow() / (double) size();
  }

  /**
   * Returns how many examples a class has.
   *
   * @param label the class
   * @return their number
   */
  public int support(int label) {
    return Arrays.stream(counts[label]).sum();
  }

  /**
   * Returns the share of a class's examples that were called by its name.
   *
   * @param label the class
   * @return in [0, 1], NaN where the class has no example
   */
  public double recall(int label) {
    return counts[label][label] / (double) support(label);
  }

  /**
   * Returns the share of what was called by a class's name that is of it.
   *
   * @param label the class
   * @return in [0, 1], NaN where nothing was called so
   */
  public double precision(int label) {
    return counts[label][label] / (double) called(label);
  }

  /**
   * Returns the harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN).
   *
   * @param label the class
   * @return in [0, 1], 0 where nothing was called so, NaN where the class has no example
   */
  public double f1(int label) {
    return support(label) == 0
        ? Double.NaN
        : 2.0 * counts[label][label] / (support(label) + called(label));
  }

  /** {@return the mean F1 of the classes that have examples} */
  public double macroF1() {
    return meanOverPresent(this::f1);
  }

  /** {@return the mean recall of the classes that have examples} */
  public double balancedAccuracy() {
    return meanOverPresent(this::recall);
  }

  private double meanOverPresent(IntToDoubleFunction measure) {
    return classes()
        .filter(label -> support(label) > 0)
        .mapToDouble(measure)
        .average()
        .orElseThrow();
  }

  private int called(int label) {
    return Arrays.stream(counts).mapToInt(row -> row[label]).sum();
  }

  private int size() {
    return classes().map(this::support).sum();
  }

  private IntStream classes() {
    return IntStream.range(0, counts.length);
  }
}
