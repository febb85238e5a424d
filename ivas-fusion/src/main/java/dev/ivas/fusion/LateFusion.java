package dev.ivas.fusion;

import dev.ivas.core.feature.FeatureVector;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.FusionSection.Evidence;
import dev.ivas.core.report.FusionSection.Score;
import dev.ivas.fusion.internal.AudioScorer;
import dev.ivas.fusion.internal.BlockBootstrap;
import dev.ivas.fusion.internal.Blocks;
import dev.ivas.fusion.internal.EmotionScorer;
import dev.ivas.fusion.internal.GazeScorer;
import dev.ivas.fusion.internal.Judgement;
import dev.ivas.fusion.internal.LanguageScorer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores each modality from its own features and combines the scores; immutable.
 *
 * <pre>
 * overall = sum over the modalities scored of  weight / (sum of their weights) * score
 * </pre>
 *
 * <p>A missing modality is left out and the other weights grow in proportion: it is never scored
 * zero. The scores describe delivery as practice partners see it; they are heuristics, not
 * validated as a measure of suitability for anything. Scorers: {@code EmotionScorer}, {@code
 * GazeScorer}, {@code AudioScorer} and {@code LanguageScorer} state every corner and its source.
 */
public final class LateFusion implements FusionStrategy {
  /** Key of the combined score beside those of the modalities. */
  public static final String OVERALL = "overall";

  private final FusionWeights weights;

  /** Uses {@link FusionWeights#defaults()}. */
  public LateFusion() {
    this(FusionWeights.defaults());
  }

  /**
   * Uses the weights given.
   *
   * @param weights of the modalities
   */
  public LateFusion(FusionWeights weights) {
    this.weights = weights;
  }

  @Override
  public String name() {
    return "late";
  }

  @Override
  public FusionSection fuse(FusionInput input) {
    FeatureVector vector = FusionVector.of(input);
    Blocks blocks = Blocks.of(input.durationSeconds());
    List<Judgement> judgements =
        Stream.of(
                EmotionScorer.judge(input.emotion(), blocks),
                GazeScorer.judge(input.gaze(), blocks),
                AudioScorer.judge(input.audio(), blocks),
                LanguageScorer.judge(input.language(), blocks))
            .flatMap(Optional::stream)
            .toList();
    return new FusionSection(
        new FusionSection.Vector(
            List.copyOf(vector.values().keySet()), List.copyOf(vector.values().values())),
        scores(judgements, BlockBootstrap.run(judgements, blocks, input.context().seed())),
        withoutEach(judgements));
  }

  private Map<String, Score> scores(List<Judgement> judgements, BlockBootstrap bootstrap) {
    double[] shares = shares(judgements);
    Map<String, Score> scores = new LinkedHashMap<>();
    double overall = 0;
    for (int i = 0; i < shares.length; i++) {
      Judgement judgement = judgements.get(i);
      double[] alone = new double[shares.length];
      alone[i] = 1;
      double contribution = shares[i] * judgement.value();
      overall += contribution;
      scores.put(
          judgement.modality().label(),
          score(
              judgement.value(),
              bootstrap.interval(alone, judgement.value()),
              new Part(shares[i], contribution, judgement.evidence())));
    }
    if (DoubleStream.of(shares).sum() > 0) {
      double value = Math.min(100, overall);
      Part whole = new Part(1, value, headlines(judgements));
      scores.put(OVERALL, score(value, bootstrap.interval(shares, value), whole));
    }
    return scores;
  }

  private static Score score(double value, BlockBootstrap.Interval interval, Part part) {
    return new Score(
        value,
        interval.low(),
        interval.high(),
        Level.of(value).name(),
        part.weight(),
        part.contribution(),
        part.evidence());
  }

  /** The first moment of each modality stands for it in the overall score. */
  private static List<Evidence> headlines(List<Judgement> judgements) {
    return judgements.stream().flatMap(j -> j.evidence().stream().limit(1)).toList();
  }

  private Map<String, @Nullable Double> withoutEach(List<Judgement> judgements) {
    Map<String, @Nullable Double> without = new LinkedHashMap<>();
    for (Judgement missing : judgements) {
      List<Judgement> rest = new ArrayList<>(judgements);
      rest.remove(missing);
      without.put(missing.modality().label(), combined(rest));
    }
    return without;
  }

  private @Nullable Double combined(List<Judgement> judgements) {
    double[] shares = shares(judgements);
    if (!(DoubleStream.of(shares).sum() > 0)) {
      return null;
    }
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i] * judgements.get(i).value();
    }
    return Math.min(100, sum);
  }

  /** Weights of the modalities scored, in proportion, summing to 1; all 0 where all weigh 0. */
  private double[] shares(List<Judgement> judgements) {
    double[] shares =
        judgements.stream().mapToDouble(j -> weights.weightOf(j.modality())).toArray();
    double sum = DoubleStream.of(shares).sum();
    return sum > 0 ? DoubleStream.of(shares).map(share -> share / sum).toArray() : shares;
  }

  private record Part(double weight, double contribution, List<Evidence> evidence) {}
}
