package dev.ivas.fusion.internal;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Draws the blocks of an interview again and again to see how much each score depends on chance.
 *
 * <p>All modalities see the same draws, so that the interval of their mean keeps what they share in
 * time. A drawn score is the score plus the deviation of the draw from all blocks, held in [0,
 * 100]; the interval is the 2.5th to the 97.5th percentile, widened to hold the score itself. It
 * tells how steady the behaviour was over this recording; it does not tell about errors of the
 * models, and numbers without a course over time do not vary in it.
 *
 * <p>Source: Künsch, "The jackknife and the bootstrap for general stationary observations", Annals
 * of Statistics 17(3), 1989, with blocks that do not overlap.
 */
public final class BlockBootstrap {
  private static final int DRAWS = 500;

  private final double[][] drawn;

  private BlockBootstrap(double[][] drawn) {
    this.drawn = drawn;
  }

  /**
   * Draws for all judgements at once.
   *
   * @param judgements the scores
   * @param blocks the interview cut
   * @param seed the same seed gives the same draws
   * @return the drawn scores
   */
  public static BlockBootstrap run(List<Judgement> judgements, Blocks blocks, long seed) {
    Random random = new Random(seed);
    double[][] drawn = new double[judgements.size()][DRAWS];
    Draw everything = Draw.everything(blocks);
    List<OptionalDouble> undrawn =
        judgements.stream().map(judgement -> judgement.resampled().apply(everything)).toList();
    for (int i = 0; i < DRAWS; i++) {
      Draw draw = Draw.random(blocks, random);
      for (int j = 0; j < drawn.length; j++) {
        drawn[j][i] = drawnScore(judgements.get(j), draw, undrawn.get(j));
      }
    }
    return new BlockBootstrap(drawn);
  }

  private static double drawnScore(Judgement judgement, Draw draw, OptionalDouble ofAll) {
    OptionalDouble ofDraw = judgement.resampled().apply(draw);
    double deviation =
        ofDraw.isPresent() && ofAll.isPresent() ? ofDraw.getAsDouble() - ofAll.getAsDouble() : 0;
    return Math.max(0, Math.min(100, judgement.value() + deviation));
  }

  /**
   * Returns the interval of a weighted mean of the scores.
   *
   * @param weights one a judgement, summing to 1
   * @param value the weighted mean itself
   * @return its 95 % interval, holding the value
   */
  public Interval interval(double[] weights, double value) {
    double[] means = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      for (int j = 0; j < weights.length; j++) {
        means[i] += weights[j] * drawn[j][i];
      }
    }
    Arrays.sort(means);
    double low = means[(int) Math.round(0.025 * (DRAWS - 1))];
    double high = means[(int) Math.round(0.975 * (DRAWS - 1))];
    return new Interval(Math.max(0, Math.min(low, value)), Math.min(100, Math.max(high, value)));
  }

  /**
   * A range of scores.
   *
   * @param low in [0, 100]
   * @param high in [0, 100], at least {@code low}
   */
  public record Interval(double low, double high) {}
}
