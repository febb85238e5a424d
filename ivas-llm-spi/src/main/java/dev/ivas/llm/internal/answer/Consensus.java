package dev.ivas.llm.internal.answer;

import dev.ivas.core.report.LanguageSection.RubricScore;
import dev.ivas.llm.internal.PlainText;
import dev.ivas.llm.internal.RubricLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Several answers made into one.
 *
 * @param scores by the label of the rubric's line, in the rubric's order
 * @param summary in words
 */
public record Consensus(Map<String, RubricScore> scores, String summary) {
  private static final int MAX_QUOTES = 3;
  private static final int MAX_SUMMARY = 1200;

  /**
   * Takes the median of each line, its spread, and the quotes of the answer nearest to it; the
   * summary is that of the answer nearest to all medians.
   *
   * @param samples answers about one text, at least one; the first of equals wins
   * @return what they agree on
   */
  public static Consensus of(List<Answer> samples) {
    Map<RubricLine, Double> medians = new EnumMap<>(RubricLine.class);
    Map<String, RubricScore> scores = new LinkedHashMap<>();
    for (RubricLine line : RubricLine.values()) {
      double[] values =
          samples.stream().mapToDouble(sample -> sample.value(line)).sorted().toArray();
      double median = median(values);
      medians.put(line, median);
      Answer nearest = nearest(samples, Map.of(line, median));
      double spread = values[values.length - 1] - values[0];
      scores.put(line.label(), new RubricScore(median, spread, nearest.quotes(line)));
    }
    return new Consensus(scores, nearest(samples, medians).summary());
  }

  /**
   * Joins the parts of a long text: means weighted by length, quotes and summaries in order.
   *
   * @param parts at least one
   * @param lengths of the parts, in words
   * @return the whole
   */
  public static Consensus join(List<Consensus> parts, List<Integer> lengths) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Map<String, RubricScore> scores = new LinkedHashMap<>();
    for (RubricLine line : RubricLine.values()) {
      List<RubricScore> lines = parts.stream().map(part -> part.score(line)).toList();
      scores.put(line.label(), mean(lines, lengths));
    }
    String summaries =
        parts.stream().map(Consensus::summary).distinct().collect(Collectors.joining(" "));
    return new Consensus(scores, PlainText.of(summaries, MAX_SUMMARY));
  }

  private RubricScore score(RubricLine line) {
    RubricScore score = scores.get(line.label());
    if (score == null) {
      throw new IllegalStateException("a consensus has every line, but lacks " + line);
    }
    return score;
  }

  private static RubricScore mean(List<RubricScore> lines, List<Integer> lengths) {
    double value = 0;
    double spread = 0;
    double total = 0;
    for (int i = 0; i < lines.size(); i++) {
      value += lengths.get(i) * lines.get(i).value();
      spread += lengths.get(i) * lines.get(i).spread();
      total += lengths.get(i);
    }
    return new RubricScore(tenths(value / total), tenths(spread / total), firstOfEach(lines));
  }

  /** Every part gives its first quote before any gives its second. */
  private static List<String> firstOfEach(List<RubricScore> lines) {
    List<String> quotes = new ArrayList<>();
    for (int rank = 0; rank < MAX_QUOTES; rank++) {
      for (RubricScore line : lines) {
        if (rank < line.quotes().size()) {
          quotes.add(line.quotes().get(rank));
        }
      }
    }
    return quotes.stream().distinct().limit(MAX_QUOTES).toList();
  }

  private static Answer nearest(List<Answer> samples, Map<RubricLine, Double> medians) {
    return samples.stream()
        .min(Comparator.comparingDouble(each -> distance(each, medians)))
        .orElseThrow();
  }

  private static double distance(Answer sample, Map<RubricLine, Double> medians) {
    return medians.entrySet().stream()
        .mapToDouble(median -> Math.abs(sample.value(median.getKey()) - median.getValue()))
        .sum();
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
