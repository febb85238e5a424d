package dev.ivas.report.cohort.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PercentileRankProperties {
  @RepeatedTest(100)
  void liesWithinItsIntervalAndNeverAtAnEnd(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    double[] others = random.ints(2 + random.nextInt(60), 0, 12).asDoubleStream().toArray();
    PercentileRank rank = PercentileRank.of(random.nextInt(12), others);
    assertThat(rank.percentile())
        .isGreaterThan(0)
        .isLessThan(100)
        .isBetween(rank.interval().low(), rank.interval().high());
  }

  @RepeatedTest(100)
  void risesWithTheScoreAndMirrorsWithTheSign(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    double[] others = random.doubles(30, 0, 100).toArray();
    double[] mirrored = java.util.Arrays.stream(others).map(v -> -v).toArray();
    double lower = random.nextDouble() * 100;
    double higher = lower + random.nextDouble() * 20;
    PercentileRank rank = PercentileRank.of(lower, others);
    assertThat(rank.percentile())
        .isLessThanOrEqualTo(PercentileRank.of(higher, others).percentile());
    assertThat(100 - rank.percentile())
        .isCloseTo(
            PercentileRank.of(-lower, mirrored).percentile(),
            org.assertj.core.api.Assertions.within(1e-9));
  }

  /**
   * Drawn 2000 times, the interval of 95 % holds the true percentile in 93 to 98 % of the cases.
   */
  @Test
  void theIntervalHoldsTheTruthAsOftenAsItSays() {
    Random random = new Random(1);
    int held = 0;
    for (int i = 0; i < 2000; i++) {
      double truth = 0.1 + 0.8 * random.nextDouble();
      PercentileRank rank = PercentileRank.of(truth, random.doubles(40).toArray());
      if (rank.interval().low() <= 100 * truth && 100 * truth <= rank.interval().high()) {
        held++;
      }
    }
    assertThat(held / 2000.0).isBetween(0.93, 0.98);
  }

  @Test
  void oneOtherIsNoCohort() {
    assertThatIllegalArgumentException().isThrownBy(() -> PercentileRank.of(1, new double[] {2}));
  }
}
