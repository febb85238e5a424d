package dev.ivas.accuracy.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void theErrorIsTheMeanGapOfTheBins() {
    // Two of confidence 0.95, one of them right; two of 0.6, both right.
    Predictions four =
        MetricCases.ofTwo(
            new double[] {1, 0.95},
            new double[] {0, 0.95},
            new double[] {1, 0.6},
            new double[] {0, 0.4});

    assertThat(Calibration.expectedError(four, 15))
        .isCloseTo(0.5 * (0.95 - 0.5) + 0.5 * (1 - 0.6), within(1e-12));
    assertThat(Calibration.expectedError(four, 1))
        .isCloseTo(Math.abs(0.75 - (0.95 + 0.95 + 0.6 + 0.6) / 4), within(1e-12));
  }

  @Test
  void aBinHoldsItsUpperEdge() {
    // With two bins, 0.5 belongs to the lower: its surplus is not set off against 0.75's lack.
    Predictions two = MetricCases.ofTwo(new double[] {1, 0.5}, new double[] {1, 0.75});

    assertThat(two.isRight(0)).isFalse();
    assertThat(Calibration.expectedError(two, 2)).isCloseTo((0.5 + 0.25) / 2, within(1e-12));
  }

  @Test
  void certaintyThatIsRightIsPerfect() {
    Predictions right = MetricCases.certain(7, new int[] {3, 3}, new int[] {6, 6});

    assertThat(Calibration.expectedError(right, 15)).isZero();
    assertThat(Calibration.negativeLogLikelihood(right)).isZero();
  }

  @Test
  void theLikelihoodIsTheTrueClasss() {
    Predictions two = MetricCases.ofTwo(new double[] {1, 0.25}, new double[] {0, 0.5});

    assertThat(Calibration.negativeLogLikelihood(two))
        .isCloseTo((Math.log(4) + Math.log(2)) / 2, within(1e-12));
  }

  @Test
  void certaintyThatIsWrongIsFinite() {
    Predictions wrong = MetricCases.certain(7, new int[] {3, 4});

    assertThat(Calibration.negativeLogLikelihood(wrong)).isCloseTo(12 * Math.log(10), within(1e-9));
    assertThat(Calibration.expectedError(wrong, 15)).isEqualTo(1);
  }
}
