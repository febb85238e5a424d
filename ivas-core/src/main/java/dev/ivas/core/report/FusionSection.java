package dev.ivas.core.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The modalities put together.
 *
 * @param vector the numbers that entered
 * @param scores by {@code emotion}, {@code gaze}, {@code audio}, {@code language}, {@code overall};
 *     an absent modality is left out
 * @param withoutModality the overall score if one modality were missing, by its name; null where
 *     nothing would be left
 */
public record FusionSection(
    Vector vector, Map<String, Score> scores, Map<String, @Nullable Double> withoutModality) {
  public FusionSection {
    scores = Ordered.copyOf(scores);
    withoutModality = Ordered.copyOf(withoutModality);
  }

  /**
   * Named numbers.
   *
   * @param names one a value
   * @param values one a name
   */
  public record Vector(List<String> names, List<Double> values) {
    public Vector {
      names = List.copyOf(names);
      values = List.copyOf(values);
      if (names.size() != values.size()) {
        throw new IllegalArgumentException("names and values must be equally many");
      }
    }
  }

  /**
   * A score with what it rests on.
   *
   * @param value in [0, 100]
   * @param low lower end of its 95 % interval, in [0, 100]
   * @param high upper end of its 95 % interval, in [0, 100]
   * @param level in words
   * @param weight of this modality in the overall score, in [0, 1]; 1 for the overall score itself
   * @param contribution points of the overall score that come from it; contributions add up to it
   * @param evidence the moments behind it
   */
  public record Score(
      double value,
      double low,
      double high,
      String level,
      double weight,
      double contribution,
      List<Evidence> evidence) {
    public Score {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * A moment that can be looked up in the video.
   *
   * @param start in seconds
   * @param end in seconds
   * @param why what is to be seen or heard there
   */
  public record Evidence(double start, double end, String why) {}
}
