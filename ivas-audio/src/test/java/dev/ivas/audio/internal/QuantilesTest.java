package dev.ivas.audio.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantilesTest {
  private static final double[] VALUES = {9, 4, Double.NaN, 1, 3, 2, 9};

  @Test
  void liesBetweenNeighbours() {
    assertThat(Quantiles.median(VALUES, 1, 6)).isEqualTo(2.5);
    assertThat(Quantiles.of(VALUES, 1, 6, 0)).isEqualTo(1);
    assertThat(Quantiles.of(VALUES, 1, 6, 1)).isEqualTo(4);
    assertThat(Quantiles.of(VALUES, 1, 6, 0.25)).isEqualTo(1.75);
  }

  @Test
  void ofNoNumberIsNoNumber() {
    assertThat(Quantiles.median(VALUES, 2, 3)).isNaN();
    assertThat(Quantiles.median(VALUES, 3, 3)).isNaN();
  }
}
