package dev.ivas.llm.internal.offline;

import dev.ivas.core.feature.Band;
import dev.ivas.llm.internal.RubricLine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which features count for which line of the rubric.
 *
 * <p>A line's score is 100 times the weighted mean of its terms, each judged by a {@link Band}; a
 * feature that was not measured is left out with its weight. Bands end the influence of a feature
 * outside the usual range, and fix its direction: more fillers never score better.
 *
 * <p>The corners are the 5th and 95th percentile, rounded, in 138 rated mock interviews (Naim et
 * al., "Automated prediction and analysis of job interview performance", FG 2015), so that wording
 * like theirs gets about 50; {@code OfflineCornersTest} counts them again and holds them. Choices
 * are the lower corners of length and the outer ones of pace and the first person singular. The
 * weights are learnt from the same interviews, save that half of relevance is always the words of
 * the questions: {@code training/language/README.md} says how, and how far to trust them.
 */
final class OfflineRubric {
  static final Map<RubricLine, List<Term>> TERMS = OfflineWeights.read();

  private OfflineRubric() {}

  static Band band(Feature feature) {
    return switch (feature) {
      case PACE -> new Band(120, 200, 240, 320);
      case FILLERS -> Band.falling(0.6, 7.7);
      case LOOSE_WORDS -> Band.falling(0.3, 5.6);
      case HEDGES -> Band.falling(0.5, 3.6);
      case DIRECT -> Band.rising(0.3, 1.8);
      case SINGULAR -> new Band(1, 5, 8.5, 14);
      case PLURAL -> Band.rising(0.2, 3.0);
      case REPEATS -> Band.falling(0, 1.2);
      case DIVERSITY -> Band.rising(0.72, 0.80);
      case STAGES -> Band.rising(14, 43);
      case RESULTS -> Band.rising(0, 0.55);
      case CONNECTIVES -> Band.rising(2.2, 4.1);
      case QUANTITIES -> Band.rising(0, 1.0);
      case LENGTH -> new Band(20, 150, 1300, 6000);
      case WORK_WORDS -> Band.rising(2.2, 6.1);
      case QUESTION_WORDS -> Band.rising(25, 65);
    };
  }

  static List<Term> terms(RubricLine line) {
    return TERMS.getOrDefault(line, List.of());
  }

  /** Scores one line, in [0, 100], in whole numbers; 50 where none of its terms was measured. */
  static long score(RubricLine line, Map<Feature, Double> counted) {
    List<TermPoints> terms = explain(line, counted);
    double points = terms.stream().mapToDouble(TermPoints::points).sum();
    return terms.isEmpty() ? 50 : Math.round(points);
  }

  /** Returns the measured terms of all lines. */
  static List<TermPoints> explain(Map<Feature, Double> counted) {
    return Arrays.stream(RubricLine.values())
        .flatMap(line -> explain(line, counted).stream())
        .toList();
  }

  private static List<TermPoints> explain(RubricLine line, Map<Feature, Double> counted) {
    List<Term> measured =
        terms(line).stream().filter(term -> counted.containsKey(term.feature())).toList();
    double weights = measured.stream().mapToDouble(Term::weight).sum();
    return measured.stream()
        .map(term -> explain(line, term, counted.getOrDefault(term.feature(), 0.0), weights))
        .toList();
  }

  private static TermPoints explain(RubricLine line, Term term, double value, double weights) {
    double weight = term.weight() / weights;
    return new TermPoints(
        line.label(),
        term.feature().describe(value),
        value,
        weight,
        100 * weight * term.band().at(value));
  }
}
