package dev.ivas.accuracy.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  @Test
  void isOneForTheSameOrderHoweverBent() {
    double[] x = {3, 1, 2, 7};
    double[] y = {27, 1, 8, 1e9};
    assertThat(RankCorrelation.spearman(x, y)).isCloseTo(1, within(1e-12));
  }

  @Test
  void isMinusOneForTheOppositeOrder() {
    double[] x = {1, 2, 3};
    double[] y = {0.3, 0.2, -5};
    assertThat(RankCorrelation.spearman(x, y)).isCloseTo(-1, within(1e-12));
  }

  @Test
  void sharesTheRanksOfTies() {
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
    double[] x = {1, 2, 2, 3};
    double[] y = {1, 2, 3, 4};
    assertThat(RankCorrelation.spearman(x, y)).isCloseTo(4.5 / Math.sqrt(22.5), within(1e-12));
  }

  @Test
  void isUndefinedWhereAllAreAlike() {
    double[] same = {2, 2, 2};
    double[] other = {1, 2, 3};
    assertThat(RankCorrelation.spearman(same, other)).isNaN();
  }

  @Test
  void wantsTwoMeasuresOfEachThing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankCorrelation.spearman(new double[2], new double[3]));
  }
}
