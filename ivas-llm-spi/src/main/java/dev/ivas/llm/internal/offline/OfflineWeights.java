package dev.ivas.llm.internal.offline;

import dev.ivas.llm.internal.ResourceText;
import dev.ivas.llm.internal.RubricLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads {@code offline-weights.csv}, which {@code training/language/fit.py} makes. */
final class OfflineWeights {
  private static final Pattern ROW = Pattern.compile("(?m)^([A-Z_]+),([A-Z_]+),([0-9.]+)$");

  private OfflineWeights() {}

  /** Returns the terms of each line, their weights summing to 1. */
  static Map<RubricLine, List<Term>> read() {
    Map<RubricLine, List<Term>> terms = new EnumMap<>(RubricLine.class);
    ROW.matcher(ResourceText.read("offline-weights.csv"))
        .results()
        .forEach(
            row ->
                terms
                    .computeIfAbsent(RubricLine.valueOf(row.group(1)), line -> new ArrayList<>())
                    .add(term(row)));
    terms.replaceAll((line, read) -> List.copyOf(read));
    return terms;
  }

  private static Term term(MatchResult row) {
    Feature feature = Feature.valueOf(row.group(2));
    return new Term(feature, Double.parseDouble(row.group(3)), OfflineRubric.band(feature));
  }
}
