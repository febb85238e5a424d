package dev.ivas.audio.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.testdata.Signals;
import dev.ivas.audio.testdata.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormantPeaksTest {
  /** Within 60 Hz: harmonics 120 Hz apart pull a peak by up to half their distance. */
  @ParameterizedTest
  @CsvSource({"500, 1500", "650, 1300", "300, 2200", "750, 1150", "450, 1000"})
  void resonancesOfAMadeVowelAreFound(double f1, double f2) {
    double[] formants = formants(Voice.held(120, f1, f2, 0.2), 1600);
    assertThat(formants[0]).isCloseTo(f1, within(60.0));
    assertThat(formants[1]).isCloseTo(f2, within(60.0));
  }

  @Test
  void gainMovesNothing() {
    double[] vowel = Voice.held(120, 600, 1400, 0.2);
    assertThat(formants(Signals.scaled(vowel, 1e-3), 1600)).isEqualTo(formants(vowel, 1600));
  }

  @Test
  void silenceHasNone() {
    assertThat(formants(new double[4000], 1600)).containsOnly(Double.NaN);
  }

  @Test
  void soundWithoutFiveKilohertzIsRefused() {
    assertThatThrownBy(() -> new FormantPeaks(8000, 512))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10,000");
  }

  private static double[] formants(double[] samples, int offset) {
    PowerSpectrum spectrum = new PowerSpectrum(new AnalysisWindow(480, 160, 512, true));
    double[] power = new double[spectrum.binCount()];
    spectrum.transform(samples, offset, power);
    double[] formants = new double[2];
    new FormantPeaks(16_000, 512).find(power, formants);
    return formants;
  }
}
