package dev.ivas.audio.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsTest {
  private static final double[] NUMBERS = {9, 1, 2, 3, 4, 5, 6, 7, 8, 9};

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 8, 9})
  void sumOfSquaresHasAClosedForm(int count) {
    assertThat(Products.sum(NUMBERS, 1, NUMBERS, 1, count))
        .isEqualTo(count * (count + 1) * (2 * count + 1) / 6.0);
  }

  @Test
  void stretchesMayBeginAnywhere() {
    assertThat(Products.sum(NUMBERS, 1, new double[] {0, 0, 1, 10, 100}, 2, 3)).isEqualTo(321);
  }

  @Test
  void autocorrelationOfAStepFallsInALine() {
    Autocorrelation autocorrelation = new Autocorrelation(32);
    for (int repeat = 0; repeat < 2; repeat++) {
      for (int i = 0; i < 10; i++) {
        autocorrelation.values()[i] = 1;
      }
      autocorrelation.correlate(10);
      for (int lag = 0; lag <= 20; lag++) {
        assertThat(autocorrelation.values()[lag]).isCloseTo(Math.max(0, 10 - lag), within(1e-12));
      }
    }
  }
}
