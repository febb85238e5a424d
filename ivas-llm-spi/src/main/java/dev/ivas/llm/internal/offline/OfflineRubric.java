package dev.ivas.llm.internal.offline;

import dev.ivas.core.feature.Band;
import dev.ivas.llm.internal.RubricLine;
import java.util.List;
import java.util.Map;

/**
 * Which features count for which line of the rubric.
 *
 * <p>A line's score is 100 times the weighted mean of its terms, each judged by a {@link Band}; a
 * feature that was not measured is left out with its weight.
 *
 * <p>The corners are the 5th and 95th percentile, rounded, in 137 rated mock interviews (Naim et
 * al., "Automated prediction and analysis of job interview performance", FG 2015), so that wording
 * like theirs gets about 50; {@code OfflineCornersTest} counts them again and holds them. Weights
 * are choices: nothing was fitted. Pace has the corners of the delivery score, which come from the
 * same interviews. Those transcripts have no times of words: the corners of stretches between
 * pauses are a choice, and so are the lower corners of length and the outer ones of the first
 * person.
 */
final class OfflineRubric {
  static final Band PACE = new Band(80, 160, 210, 280);
  static final Band FILLERS = Band.falling(0.6, 7.7);
  static final Band LOOSE_WORDS = Band.falling(0.3, 5.6);
  static final Band HEDGES = Band.falling(0.5, 3.6);
  static final Band DIRECT = Band.rising(0.3, 1.8);
  static final Band FIRST_PERSON = new Band(2, 6.5, 12, 20);
  static final Band REPEATS = Band.falling(0, 1.2);
  static final Band DIVERSITY = Band.rising(0.72, 0.80);
  static final Band STRETCH = new Band(1, 5, 25, 80);
  static final Band STAGES = Band.rising(14, 43);
  static final Band RESULTS = Band.rising(0, 0.55);
  static final Band CONNECTIVES = Band.rising(2.2, 4.1);
  static final Band QUANTITIES = Band.rising(0, 1.0);
  static final Band LENGTH = new Band(20, 150, 1300, 6000);
  static final Band WORK_WORDS = Band.rising(2.2, 6.1);
  static final Band QUESTION_WORDS = Band.rising(20, 65);

  static final Map<RubricLine, List<Term>> TERMS =
      Map.of(
          RubricLine.CONFIDENCE,
          List.of(
              new Term(Feature.PACE, 0.25, PACE),
              new Term(Feature.HEDGES, 0.20, HEDGES),
              new Term(Feature.FILLERS, 0.20, FILLERS),
              new Term(Feature.DIRECT, 0.15, DIRECT),
              new Term(Feature.FIRST_PERSON, 0.10, FIRST_PERSON),
              new Term(Feature.REPEATS, 0.10, REPEATS)),
          RubricLine.CLARITY,
          List.of(
              new Term(Feature.FILLERS, 0.30, FILLERS),
              new Term(Feature.LOOSE_WORDS, 0.20, LOOSE_WORDS),
              new Term(Feature.REPEATS, 0.15, REPEATS),
              new Term(Feature.DIVERSITY, 0.20, DIVERSITY),
              new Term(Feature.STRETCH, 0.15, STRETCH)),
          RubricLine.STRUCTURE,
          List.of(
              new Term(Feature.STAGES, 0.25, STAGES),
              new Term(Feature.RESULTS, 0.25, RESULTS),
              new Term(Feature.CONNECTIVES, 0.25, CONNECTIVES),
              new Term(Feature.LENGTH, 0.25, LENGTH)),
          RubricLine.RELEVANCE,
          List.of(
              new Term(Feature.QUESTION_WORDS, 0.50, QUESTION_WORDS),
              new Term(Feature.WORK_WORDS, 0.20, WORK_WORDS),
              new Term(Feature.QUANTITIES, 0.15, QUANTITIES),
              new Term(Feature.LENGTH, 0.15, LENGTH)),
          RubricLine.COMMUNICATION,
          List.of(
              new Term(Feature.PACE, 0.30, PACE),
              new Term(Feature.FILLERS, 0.20, FILLERS),
              new Term(Feature.DIVERSITY, 0.15, DIVERSITY),
              new Term(Feature.LOOSE_WORDS, 0.15, LOOSE_WORDS),
              new Term(Feature.RESULTS, 0.10, RESULTS),
              new Term(Feature.STRETCH, 0.10, STRETCH)));

  private OfflineRubric() {}

  static List<Term> terms(RubricLine line) {
    return TERMS.getOrDefault(line, List.of());
  }

  /** Scores one line, in [0, 100], in whole numbers; 50 where none of its terms was measured. */
  static long score(RubricLine line, Map<Feature, Double> counted) {
    double weights = 0;
    double sum = 0;
    for (Term term : terms(line)) {
      Double value = counted.get(term.feature());
      if (value != null) {
        weights += term.weight();
        sum += term.weight() * term.band().at(value);
      }
    }
    return weights > 0 ? Math.round(100 * sum / weights) : 50;
  }
}
