package dev.ivas.accuracy.eyestate;

import dev.ivas.accuracy.metric.Calibration;
import dev.ivas.accuracy.metric.ConfusionMatrix;
import dev.ivas.accuracy.metric.Predictions;
import dev.ivas.accuracy.metric.RocAuc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts the answers to eyes whose state is known. */
final class EyeTally {
  private static final int CLOSED = 0;
  private static final int OPEN = 1;
  private static final int BINS = 15;
  private static final int MOST_TOLD = 10;

  private final List<Integer> truths = new ArrayList<>();
  private final List<double[]> answers = new ArrayList<>();
  private final List<Double> millis = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final int[] failures = new int[2];
  private final Map<String, FolderCount> perFolder = new TreeMap<>();

  void add(EyeFolder folder, double open, double tookMillis) {
    truths.add(state(folder));
    answers.add(new double[] {1 - open, open});
    millis.add(tookMillis);
    boolean right = (open > 0.5) == folder.open();
    count(folder, new FolderCount(1, right ? 1 : 0, 0));
  }

  void addUnreadable(EyeFolder folder, Path file) {
    failures[state(folder)]++;
    if (unreadable.size() < MOST_TOLD) {
      unreadable.add(folder.name() + "/" + file.getFileName());
    }
    count(folder, new FolderCount(1, 0, 1));
  }

  boolean hasAnswers() {
    return !truths.isEmpty();
  }

  EyeStateResult result(String model, boolean heldOut) {
    Predictions predictions = new Predictions(truths, answers);
    ConfusionMatrix matrix = ConfusionMatrix.of(predictions);
    int n = total(matrix, CLOSED) + total(matrix, OPEN);
    int right = perFolder.values().stream().mapToInt(FolderCount::right).sum();
    return new EyeStateResult(
        model,
        heldOut,
        n,
        failures[CLOSED] + failures[OPEN],
        right / (double) n,
        balancedAccuracy(matrix),
        Math.max(total(matrix, CLOSED), total(matrix, OPEN)) / (double) n,
        RocAuc.of(predictions, OPEN),
        Calibration.expectedError(predictions, BINS),
        matrix.rows(),
        perFolder,
        medianMillis(),
        unreadable);
  }

  private double balancedAccuracy(ConfusionMatrix matrix) {
    return IntStream.of(CLOSED, OPEN)
        .filter(state -> total(matrix, state) > 0)
        .mapToDouble(state -> matrix.rows().get(state).get(state) / (double) total(matrix, state))
        .average()
        .orElseThrow();
  }

  /** Returns how many pictures of a state there are, unreadable ones among them. */
  private int total(ConfusionMatrix matrix, int state) {
    return matrix.support(state) + failures[state];
  }

  private double medianMillis() {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private void count(EyeFolder folder, FolderCount more) {
    perFolder.merge(folder.name(), more, FolderCount::plus);
  }

  private static int state(EyeFolder folder) {
    return folder.open() ? OPEN : CLOSED;
  }
}
