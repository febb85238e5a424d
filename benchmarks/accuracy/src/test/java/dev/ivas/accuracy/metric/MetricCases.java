package dev.ivas.accuracy.metric;

import java.util.ArrayList;
import java.util.List;

/** Small sets of answers, written so that measures can be worked out by hand. */
final class MetricCases {
  private MetricCases() {}

  /** Answers among so many classes that are certain, as pairs of true class and answer. */
  static Predictions certain(int classes, int[]... pairs) {
    List<Integer> truths = new ArrayList<>();
    List<double[]> answers = new ArrayList<>();
    for (int[] pair : pairs) {
      double[] answer = new double[classes];
      answer[pair[1]] = 1;
      truths.add(pair[0]);
      answers.add(answer);
    }
    return new Predictions(truths, answers);
  }

  /** Answers among two classes, as pairs of true class and probability of class 1. */
  static Predictions ofTwo(double[]... pairs) {
    List<Integer> truths = new ArrayList<>();
    List<double[]> answers = new ArrayList<>();
    for (double[] pair : pairs) {
      truths.add((int) pair[0]);
      answers.add(new double[] {1 - pair[1], pair[1]});
    }
    return new Predictions(truths, answers);
  }
}
