package dev.ivas.audio.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MelFilterbankTest {
  @ParameterizedTest
  @EnumSource(MelScale.class)
  void scalesInvertThemselves(MelScale scale) {
    for (double hz : new double[] {0, 60, 999.9, 1000, 1000.1, 8000}) {
      assertThat(scale.toHz(scale.toMel(hz))).isCloseTo(hz, within(1e-8));
    }
  }

  @Test
  void scalesHaveTheirKnownPoints() {
    assertThat(MelScale.SLANEY.toMel(1000)).isCloseTo(15, within(1e-12));
    assertThat(MelScale.SLANEY.toMel(6400)).isCloseTo(42, within(1e-12));
    assertThat(MelScale.HTK.toMel(1000)).isCloseTo(1000, within(0.02));
  }

  @Test
  void normalizedFiltersHaveEqualArea() {
    MelFilterbank bank = new MelFilterbank(16_000, 4096, 20, MelScale.SLANEY, true);
    double[] flat = new double[2049];
    Arrays.fill(flat, 1);
    double[] mel = new double[20];
    bank.apply(flat, mel);
    for (double area : mel) {
      assertThat(area * 16_000 / 4096).isCloseTo(1, within(0.01));
    }
  }

  @Test
  void tooManyBandsLeaveSomeEmpty() {
    double[] flat = new double[161];
    Arrays.fill(flat, 1);
    double[] many = new double[128];
    new MelFilterbank(16_000, 320, 128, MelScale.SLANEY, true).apply(flat, many);
    double[] few = new double[40];
    new MelFilterbank(16_000, 320, 40, MelScale.SLANEY, true).apply(flat, few);
    assertThat(many).contains(0);
    assertThat(few).doesNotContain(0);
  }
}
