package dev.ivas.fusion;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.FusionSection.Evidence;
import dev.ivas.core.report.FusionSection.Score;
import dev.ivas.fusion.internal.Disambiguation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets gaze and voice speak where a face alone is taken for another: surprise against fear, sadness
 * against fear. Immutable; wraps any strategy, which is how the rule is switched on.
 *
 * <p>Only what enters fusion changes, the vector and the scores; the report's own emotion section
 * stays as the face told it. Stretches read anew are evidence of the emotion score. The rule and
 * its sources are told at {@code Disambiguation}; it was not fitted to data, hence off unless asked
 * for.
 *
 * <p>Source: Inam, Kabeer, Abbasi and Khan, "IVAS: a multimodal AI system for objective video
 * interview assessment with facial emotion, gaze, and audio analysis", 2025, which describes such a
 * reading without a formula.
 */
public final class DisambiguatedFusion implements FusionStrategy {
  private final FusionStrategy next;

  /**
   * Wraps a strategy.
   *
   * @param next puts together what the rule has settled
   */
  public DisambiguatedFusion(FusionStrategy next) {
    this.next = next;
  }

  @Override
  public String name() {
    return next.name() + ", disambiguated";
  }

  @Override
  public FusionSection fuse(FusionInput input) {
    if (input.emotion() == null) {
      return next.fuse(input);
    }
    Disambiguation settled = Disambiguation.of(input.emotion(), input.gaze(), input.audio());
    FusionSection fused =
        next.fuse(
            new FusionInput(
                settled.section(),
                input.gaze(),
                input.audio(),
                input.language(),
                input.context(),
                input.durationSeconds()));
    Map<String, Score> scores = new LinkedHashMap<>(fused.scores());
    scores.computeIfPresent(
        Modality.EMOTION.label(), (label, score) -> withEvidence(score, settled.evidence()));
    return new FusionSection(fused.vector(), scores, fused.withoutModality());
  }

  private static Score withEvidence(Score score, List<Evidence> more) {
    return new Score(
        score.value(),
        score.low(),
        score.high(),
        score.level(),
        score.weight(),
        score.contribution(),
        Stream.concat(score.evidence().stream(), more.stream()).toList());
  }
}
