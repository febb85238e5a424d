package dev.ivas.report.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.report.internal.statistics.RatioInterval.Share;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StatisticsProperties {
  @RepeatedTest(200)
  void theRatioLiesWithinItsIntervalAndTurnsOver(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Share one = share(random);
    Share other = share(random);
    Bounds bounds = RatioInterval.of(one, other);
    Bounds turned = RatioInterval.of(other, one);
    if (other.favourable() > 0) {
      assertThat(one.value() / other.value())
          .isBetween(bounds.low() * (1 - 1e-9), bounds.high() * (1 + 1e-9));
    }
    if (one.favourable() > 0 && other.favourable() > 0) {
      assertThat(bounds.low()).isCloseTo(1 / turned.high(), within(1e-9 / turned.high() + 1e-12));
      assertThat(bounds.high()).isCloseTo(1 / turned.low(), within(1e-9 / turned.low() + 1e-12));
    }
  }

  @RepeatedTest(200)
  void fishersTestDoesNotMindWhichComesFirstOrWhatIsCounted(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Share one = share(random);
    Share other = share(random);
    double p = FisherExact.pValue(one, other);
    assertThat(p).isGreaterThan(0).isLessThanOrEqualTo(1);
    assertThat(FisherExact.pValue(other, one)).isCloseTo(p, within(1e-9 * p));
    assertThat(FisherExact.pValue(rest(one), rest(other))).isCloseTo(p, within(1e-9 * p));
  }

  /**
   * Of 2000 pairs of samples of 25 with shares 0.3 and 0.5, 93 to 98 % of the intervals hold 0.6.
   */
  @Test
  void theIntervalHoldsTheTruthAsOftenAsItSays() {
    Random random = new Random(3);
    int held = 0;
    for (int i = 0; i < 2000; i++) {
      Bounds bounds = RatioInterval.of(drawn(random, 0.3), drawn(random, 0.5));
      held += bounds.low() <= 0.6 && 0.6 <= bounds.high() ? 1 : 0;
    }
    assertThat(held / 2000.0).isBetween(0.93, 0.98);
  }

  /**
   * By hand: (a + b choose a) tables; of 2 + 2 with all of one kind in one group 2 of 6 are so far.
   */
  @Test
  void fisherByHand() {
    assertThat(FisherExact.pValue(new Share(2, 2), new Share(0, 2)))
        .isCloseTo(2.0 / 6, within(1e-12));
  }

  @Test
  void largeCountsAreNoTrouble() {
    double p = FisherExact.pValue(new Share(499_000, 1_000_000), new Share(500_000, 1_000_000));
    assertThat(p).isBetween(0.15, 0.16);
  }

  @Test
  void countsMustFit() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(-1, 2));
  }

  private static Share share(Random random) {
    int n = 1 + random.nextInt(60);
    return new Share(random.nextInt(n + 1), n);
  }

  private static Share rest(Share share) {
    return new Share(share.n() - share.favourable(), share.n());
  }

  private static Share drawn(Random random, double share) {
    return new Share(random.doubles(25).filter(draw -> draw < share).count(), 25);
  }
}
