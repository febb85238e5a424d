package dev.ivas.accuracy.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {
  /** The last two were summed from binomial coefficients in whole numbers. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "1, 0, 1",
    "0, 5, 0.0625",
    "1, 5, 0.21875",
    "3, 3, 1",
    "10, 25, 0.016673847800121",
    "120, 180, 0.000634220006928"
  })
  void isTwiceTheSmallerTailOfAFairCoin(int onlyOne, int onlyOther, double p) {
    assertThat(McNemar.exactP(onlyOne, onlyOther)).isCloseTo(p, within(1e-9));
    assertThat(McNemar.exactP(onlyOther, onlyOne)).isCloseTo(p, within(1e-9));
  }

  @Test
  void manyPairsDoNotUnderflow() {
    assertThat(McNemar.exactP(2000, 2000)).isEqualTo(1);
    assertThat(McNemar.exactP(1950, 2050)).isBetween(0.1, 0.13);
  }

  @Test
  void onlyExamplesOnWhichOneIsRightCount() {
    int[] right = {0, 0};
    int[] wrong = {0, 1};
    Predictions one = MetricCases.certain(2, right, right, right, right, wrong, wrong);
    Predictions other = MetricCases.certain(2, right, wrong, wrong, wrong, right, wrong);

    assertThat(McNemar.exactP(one, other)).isEqualTo(McNemar.exactP(3, 1));
  }

  @Test
  void refusesOtherExamples() {
    Predictions zero = MetricCases.certain(2, new int[] {0, 0});
    Predictions first = MetricCases.certain(2, new int[] {1, 0});
    Predictions two = MetricCases.certain(2, new int[] {0, 0}, new int[] {0, 0});

    assertThatIllegalArgumentException().isThrownBy(() -> McNemar.exactP(zero, first));
    assertThatIllegalArgumentException().isThrownBy(() -> McNemar.exactP(zero, two));
  }
}
