package dev.ivas.llm.internal.offline;

import dev.ivas.llm.internal.RubricLine;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names the features that moved the scores most, up and down from the middle of their bands. */
final class Movers {
  private static final int NAMED = 3;

  /** A feature that moved all scores together by less is not worth a word. */
  private static final double LEAST = 0.02;

  private final Map<Feature, Double> counted;
  private final Map<Feature, Double> moves = new EnumMap<>(Feature.class);

  Movers(Map<Feature, Double> counted) {
    this.counted = counted;
    for (RubricLine line : RubricLine.values()) {
      for (Term term : OfflineRubric.terms(line)) {
        Double value = counted.get(term.feature());
        if (value != null) {
          moves.merge(term.feature(), term.weight() * (term.band().at(value) - 0.5), Double::sum);
        }
      }
    }
  }

  /** Returns what raised the scores most, the first most of all; may be empty. */
  String raising() {
    return named(1);
  }

  /** Returns what lowered the scores most, the first most of all; may be empty. */
  String lowering() {
    return named(-1);
  }

  private String named(int sign) {
    List<Map.Entry<Feature, Double>> found =
        moves.entrySet().stream()
            .filter(move -> sign * move.getValue() > LEAST)
            .sorted(Comparator.comparingDouble(move -> -sign * move.getValue()))
            .limit(NAMED)
            .toList();
    return found.stream()
        .map(move -> move.getKey().describe(counted.getOrDefault(move.getKey(), 0.0)))
        .collect(Collectors.joining(", "));
  }
}
