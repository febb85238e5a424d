package dev.ivas.core.report;

import dev.ivas.core.analysis.Findings;
import dev.ivas.core.face.Emotion;
import java.util.List;
import java.util.Map;

/**
 * Apparent facial expression over the interview.
 *
 * @param distribution mean probability of each class over the frames judged; sums to 1
 * @param dominant the class with the highest mean
 * @param timeline stretches of one apparent expression, in order
 * @param transitions how often the apparent expression changed from one class to another, by {@code
 *     from>to}
 */
public record EmotionSection(
    Map<Emotion, Double> distribution,
    Emotion dominant,
    List<Segment> timeline,
    Map<String, Integer> transitions)
    implements Findings {
  public EmotionSection {
    distribution = Ordered.copyOf(distribution);
    timeline = List.copyOf(timeline);
    transitions = Ordered.copyOf(transitions);
  }

  /**
   * A stretch of one apparent expression.
   *
   * @param start in seconds
   * @param end in seconds
   * @param label the class
   * @param probability its mean over the stretch, in [0, 1]
   */
  public record Segment(double start, double end, Emotion label, double probability) {}
}
