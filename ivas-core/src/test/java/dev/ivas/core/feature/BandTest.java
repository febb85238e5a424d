package dev.ivas.core.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BandTest {
  @Test
  void isStraightBetweenItsCorners() {
    Band band = new Band(80, 160, 210, 280);
    assertThat(band.at(80)).isZero();
    assertThat(band.at(100)).isCloseTo(0.25, within(1e-12));
    assertThat(band.at(160)).isEqualTo(1);
    assertThat(band.at(210)).isEqualTo(1);
    assertThat(band.at(245)).isCloseTo(0.5, within(1e-12));
    assertThat(band.at(1e9)).isZero();
    assertThat(band.at(-1e9)).isZero();
  }

  @Test
  void oneSidedBandsStayFullOnTheOtherSide() {
    assertThat(Band.rising(0, 0.3).at(1e300)).isEqualTo(1);
    assertThat(Band.rising(0, 0.3).at(0.15)).isCloseTo(0.5, within(1e-12));
    assertThat(Band.falling(0.1, 0.6).at(-1e300)).isEqualTo(1);
    assertThat(Band.falling(0.1, 0.6).at(0.35)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void refusesCornersOutOfOrder() {
    assertThatIllegalArgumentException().isThrownBy(() -> Band.rising(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Band(0, 2, 1, 3));
  }
}
