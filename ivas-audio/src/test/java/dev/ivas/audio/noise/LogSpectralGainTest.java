package dev.ivas.audio.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogSpectralGainTest {
  /** Values of Abramowitz and Stegun, table 5.1. */
  @ParameterizedTest
  @CsvSource({
    "0.01, 4.0379295765",
    "0.1, 1.8229239584",
    "0.5, 0.5597735948",
    "1.0, 0.2193839344",
    "2.0, 0.0489005107",
    "5.0, 0.0011482956",
    "10.0, 4.156968930e-6"
  })
  void theExponentialIntegralIsThatOfTheTable(double x, double expected) {
    assertThat(LogSpectralGain.exponentialIntegral(x))
        .isCloseTo(expected, Percentage.withPercentage(1e-4));
  }

  @Test
  void whatIsFarAboveTheNoiseIsLeftAlone() {
    LogSpectralGain gain = new LogSpectralGain(1);
    double last = 0;
    for (int i = 0; i < 20; i++) {
      last = gain.of(new double[] {1000}, new double[] {1})[0];
    }
    assertThat(last).isCloseTo(1, within(0.01));
  }

  @Test
  void noiseFallsToTheFloorAndNoFurther() {
    LogSpectralGain gain = new LogSpectralGain(1);
    double last = 1;
    for (int i = 0; i < 50; i++) {
      last = gain.of(new double[] {1}, new double[] {1})[0];
    }
    assertThat(last).isBetween(0.05, 0.4);
    assertThat(gain.of(new double[] {0}, new double[] {1})[0]).isPositive();
  }
}
