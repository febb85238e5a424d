package dev.ivas.fusion.internal;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.FusionSection.Evidence;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One modality's score before it is combined.
 *
 * @param modality judged
 * @param value in [0, 100]
 * @param resampled the score of a draw, from what the section tells of its course over time; empty
 *     where the draw holds nothing to judge
 * @param evidence the moments behind it
 */
public record Judgement(
    Modality modality,
    double value,
    Function<Draw, OptionalDouble> resampled,
    List<Evidence> evidence) {
  public Judgement {
    evidence = List.copyOf(evidence);
  }
}
