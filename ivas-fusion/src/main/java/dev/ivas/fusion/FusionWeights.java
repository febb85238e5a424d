package dev.ivas.fusion;

import dev.ivas.core.feature.Modality;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each modality counts in the overall score.
 *
 * @param byModality one weight for every modality, each at least 0; they sum to 1
 */
public record FusionWeights(Map<Modality, Double> byModality) {
  private static final double SUM_TOLERANCE = 1e-9;

  public FusionWeights {
    byModality = Collections.unmodifiableMap(new EnumMap<>(byModality));
    double sum = 0;
    for (Modality modality : Modality.values()) {
      Double weight = byModality.get(modality);
      if (weight == null || !(weight >= 0)) {
        throw new IllegalArgumentException(
            "%s needs a weight of at least 0, but has %s".formatted(modality.label(), weight));
      }
      sum += weight;
    }
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException("weights must sum to 1, but sum to " + sum);
    }
  }

  /**
   * Returns the weights used unless others are given: emotion 0.20, gaze 0.25, audio 0.25, language
   * 0.30.
   *
   * <p>They are a choice, not a fit. What was said counts most; expression counts least, because it
   * varies most with culture and situation (Barrett et al., "Emotional expressions reconsidered",
   * Psychological Science in the Public Interest 20(1), 2019).
   *
   * @return the default weights
   */
  public static FusionWeights defaults() {
    return new FusionWeights(
        Map.of(
            Modality.EMOTION, 0.20,
            Modality.GAZE, 0.25,
            Modality.AUDIO, 0.25,
            Modality.LANGUAGE, 0.30));
  }

  /**
   * Returns one weight.
   *
   * @param modality a modality
   * @return its weight, in [0, 1]
   */
  public double weightOf(Modality modality) {
    return byModality.getOrDefault(modality, 0.0);
  }
}
