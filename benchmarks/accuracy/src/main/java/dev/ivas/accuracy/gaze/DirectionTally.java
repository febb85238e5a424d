package dev.ivas.accuracy.gaze;

import dev.ivas.accuracy.metric.ConfusionMatrix;
import dev.ivas.core.face.GazeDirection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Collects which directions were seen and told; confined to one thread. */
final class DirectionTally {
  private static final List<GazeDirection> DIRECTIONS = List.of(GazeDirection.values());

  private final List<Answer> answers = new ArrayList<>();
  private int closed;
  private int closedUnknown;

  private record Answer(GazeDirection seen, GazeDirection told, boolean diagonal) {}

  /** Takes one frame; those in which the annotator was unsure count for nothing. */
  void add(Look look, GazeDirection told) {
    if (look.seen() == Look.Seen.CLOSED) {
      closed++;
      closedUnknown += told == GazeDirection.UNKNOWN ? 1 : 0;
    }
    look.seen()
        .direction()
        .ifPresent(
            seen ->
                answers.add(
                    new Answer(
                        look.also().filter(told::equals).orElse(seen),
                        told,
                        look.also().isPresent())));
  }

  void addAll(DirectionTally other) {
    answers.addAll(other.answers);
    closed += other.closed;
    closedUnknown += other.closedUnknown;
  }

  DirectionScores scores() {
    Map<String, Double> f1 = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> confusion = new LinkedHashMap<>();
    if (!answers.isEmpty()) {
      ConfusionMatrix counts = counts(answer -> true);
      for (int i = 0; i < DIRECTIONS.size(); i++) {
        if (counts.support(i) > 0) {
          f1.put(DIRECTIONS.get(i).name(), counts.f1(i));
          confusion.put(DIRECTIONS.get(i).name(), row(counts.rows().get(i)));
        }
      }
    }
    long unknown = answers.stream().filter(a -> a.told == GazeDirection.UNKNOWN).count();
    return new DirectionScores(
        answers.size(),
        macroF1(answer -> true),
        answers.isEmpty() ? Double.NaN : counts(answer -> true).accuracy(),
        unknown / (double) answers.size(),
        f1,
        confusion,
        (int) answers.stream().filter(Answer::diagonal).count(),
        macroF1(answer -> !answer.diagonal),
        closed,
        closedUnknown / (double) closed);
  }

  private double macroF1(Predicate<Answer> which) {
    return answers.stream().anyMatch(which) ? counts(which).macroF1() : Double.NaN;
  }

  private ConfusionMatrix counts(Predicate<Answer> which) {
    List<Answer> counted = answers.stream().filter(which).toList();
    return ConfusionMatrix.of(
        DIRECTIONS.size(),
        counted.stream().map(answer -> DIRECTIONS.indexOf(answer.seen)).toList(),
        counted.stream().map(answer -> DIRECTIONS.indexOf(answer.told)).toList());
  }

  private static Map<String, Integer> row(List<Integer> counts) {
    Map<String, Integer> row = new LinkedHashMap<>();
    for (int i = 0; i < DIRECTIONS.size(); i++) {
      row.put(DIRECTIONS.get(i).name(), counts.get(i));
    }
    return row;
  }
}
