package dev.ivas.accuracy.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearCorrelationTest {
  @Test
  void isOneOnALineAndMinusOneOnAFallingOne() {
    double[] x = {1, 2, 4};
    assertThat(LinearCorrelation.pearson(x, new double[] {3, 5, 9})).isCloseTo(1, within(1e-12));
    assertThat(LinearCorrelation.pearson(x, new double[] {-1, -2, -4}))
        .isCloseTo(-1, within(1e-12));
  }

  /** By hand: deviations (-1, 0, 1) and (-1/3, 2/3, -1/3). */
  @Test
  void isZeroWhereNeitherTellsOfTheOther() {
    assertThat(LinearCorrelation.pearson(new double[] {1, 2, 3}, new double[] {1, 2, 1}))
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void needsTwoMeasuresOfEachThing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearCorrelation.pearson(new double[2], new double[3]));
    assertThat(LinearCorrelation.pearson(new double[] {1, 1}, new double[] {1, 2})).isNaN();
  }
}
