package dev.ivas.audio.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleGridTest {
  @Test
  void samplesLieHalfAPeriodAfterTheirIndex() {
    assertThat(SampleGrid.below(0.5 / 16_000, 16_000)).isZero();
    assertThat(SampleGrid.below(1.4 / 16_000, 16_000)).isZero();
    assertThat(SampleGrid.below(1.6 / 16_000, 16_000)).isEqualTo(1);
    assertThat(SampleGrid.nearest(1.4 / 16_000, 16_000)).isEqualTo(1);
    assertThat(SampleGrid.nearest(2.2 / 16_000, 16_000)).isEqualTo(2);
    assertThat(SampleGrid.below(-1e-3, 16_000)).isEqualTo(-17);
  }

  @Test
  void windowsAreCentredInTheRecording() {
    assertThat(SampleGrid.centredStart(32_000, 16_000, 0.04, 0.01)).isCloseTo(0.02, within(1e-12));
    assertThat(SampleGrid.centredStart(32_080, 16_000, 0.04, 0.01))
        .isCloseTo(0.0225, within(1e-12));
    assertThat(SampleGrid.centredStart(10, 16_000, 0.04, 0.01)).isEqualTo(0.02);
  }

  /** 11 s hold 3292 steps of 1/300 s and two periods of 75 Hz, but for rounding: Praat has 3292. */
  @Test
  void roundingDecidesAsInPraat() {
    double first = SampleGrid.centredStart(176_000, 16_000, 2.0 / 75, 0.25 / 75);
    assertThat(first).isCloseTo(0.5 * (11 - 3291 * 0.25 / 75), within(1e-9));
  }
}
