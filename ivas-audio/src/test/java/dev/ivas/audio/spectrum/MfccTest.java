package dev.ivas.audio.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.testdata.GoldClip;
import dev.ivas.audio.testdata.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MfccTest {
  private static final AnalysisWindow WINDOW = AnalysisWindow.ofMillis(16_000, 20, 10);

  @ParameterizedTest
  @ValueSource(strings = {"jfk", "glide_80_350"})
  void everyCoefficientOfEveryWindowIsThatOfLibrosa(String name) {
    GoldClip clip = GoldClip.read(name);
    double[][] gold = clip.array("mfcc_seed20_hop10_mel40");
    Mfcc mfcc = Mfcc.of(clip.samples(), 16_000, MfccOptions.librosa(WINDOW, 40));
    for (int k = 0; k < gold.length; k++) {
      for (int t = 0; t < gold[k].length; t++) {
        assertThat(mfcc.get(k, t)).isCloseTo(gold[k][t], within(1e-9));
      }
    }
  }

  @Test
  void gainMovesOnlyTheFirstCoefficient() {
    double[] noise = Signals.noise(0.05, 0.5);
    Mfcc soft = Mfcc.of(noise, 16_000, MfccOptions.forReports(WINDOW));
    Mfcc loud = Mfcc.of(Signals.scaled(noise, 10), 16_000, MfccOptions.forReports(WINDOW));
    assertThat(loud.get(0, 20) - soft.get(0, 20)).isCloseTo(20 * Math.sqrt(40), within(1e-9));
    for (int k = 1; k < 13; k++) {
      assertThat(loud.get(k, 20)).isCloseTo(soft.get(k, 20), within(1e-9));
    }
  }

  @Test
  void delayByOneHopMovesTheColumnsByOne() {
    double[] noise = Signals.noise(0.05, 0.3);
    Mfcc first = Mfcc.of(noise, 16_000, MfccOptions.forReports(WINDOW));
    Mfcc later = Mfcc.of(Signals.delayed(noise, 160), 16_000, MfccOptions.forReports(WINDOW));
    assertThat(later.get(3, 11)).isEqualTo(first.get(3, 10));
  }

  @Test
  void silenceStandsAtTheFloor() {
    Mfcc mfcc = Mfcc.of(new double[1600], 16_000, MfccOptions.librosa(WINDOW, 128));
    assertThat(mfcc.get(0, 3)).isCloseTo(-100 * Math.sqrt(128), within(1e-9));
    assertThat(mfcc.get(1, 3)).isCloseTo(0, within(1e-9));
  }

  @Test
  void soundShorterThanAWindowHasNoneUnlessCentred() {
    MfccOptions centred = MfccOptions.forReports(WINDOW);
    MfccOptions plain = MfccOptions.forReports(WINDOW.uncentered());
    assertThat(Mfcc.of(new double[319], 16_000, centred).windowCount()).isEqualTo(2);
    assertThat(Mfcc.of(new double[319], 16_000, plain).windowCount()).isZero();
    assertThat(Mfcc.of(new double[319], 16_000, plain).means()).containsOnly(Double.NaN);
  }
}
