package dev.ivas.accuracy.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Features of one modality that are scaled together: a row an interview. */
final class FeatureBlock {
  /** Where features come from. */
  enum Source {
    PROSODY,
    LANGUAGE,
    FACE
  }

  /** So many standard deviations from the mean are not told from more. */
  private static final double CLIP = 3;

  private final Source source;
  private final List<List<Double>> rows;

  private FeatureBlock(
      Source source,
      List<RatedInterview> interviews,
      Function<RatedInterview, List<Double>> features) {
    this.source = source;
    this.rows = interviews.stream().map(features).toList();
  }

  /** Blocks count alike: to weight them would be to choose on the data that judge the choice. */
  static List<FeatureBlock> of(List<RatedInterview> interviews) {
    return List.of(
        new FeatureBlock(Source.PROSODY, interviews, FeatureBlock::prosody),
        new FeatureBlock(Source.LANGUAGE, interviews, SpeechMeasures::of),
        new FeatureBlock(Source.LANGUAGE, interviews, FeatureBlock::categories),
        new FeatureBlock(Source.FACE, interviews, RatedInterview::face));
  }

  /** All numbers of all answers; logarithms of those that are positive quantities. */
  private static List<Double> prosody(RatedInterview interview) {
    return interview.answers().stream()
        .flatMap(List::stream)
        .map(value -> value > 0 ? Math.log(value) : value)
        .toList();
  }

  private static List<Double> categories(RatedInterview interview) {
    return WordCategories.shares(interview.turns().stream().flatMap(List::stream).toList());
  }

  Source source() {
    return source;
  }

  int width() {
    return rows.get(0).size();
  }

  /**
   * Standardises a column by the training rows alone.
   *
   * @return a value a row: 0 where undefined, the same total influence for blocks of any width
   */
  double[] column(int column, int[] train) {
    List<Double> known = new ArrayList<>();
    for (int row : train) {
      if (Double.isFinite(rows.get(row).get(column))) {
        known.add(rows.get(row).get(column));
      }
    }
    double mean = known.stream().mapToDouble(x -> x).average().orElse(0);
    double variance = known.stream().mapToDouble(x -> (x - mean) * (x - mean)).average().orElse(0);
    double scale = 1 / Math.sqrt(width());
    return rows.stream()
        .mapToDouble(row -> (row.get(column) - mean) / (Math.sqrt(variance) + 1e-12))
        .map(z -> Double.isFinite(z) ? scale * Math.max(-CLIP, Math.min(CLIP, z)) : 0)
        .toArray();
  }
}
