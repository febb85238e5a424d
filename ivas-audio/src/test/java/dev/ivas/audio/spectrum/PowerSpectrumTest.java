package dev.ivas.audio.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.testdata.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerSpectrumTest {
  @Test
  void sineOnAFrequencyHasAQuarterOfItsLengthThere() {
    PowerSpectrum spectrum = new PowerSpectrum(AnalysisWindow.of(320, 160));
    double[] power = new double[spectrum.binCount()];
    spectrum.transform(Signals.sine(1000, 0.5, 0.02), 0, power);
    assertThat(power[20]).isCloseTo(Math.pow(0.5 * 320 / 4, 2), within(1e-9));
    assertThat(power[19]).isCloseTo(Math.pow(0.5 * 320 / 8, 2), within(1e-9));
    assertThat(power[30]).isCloseTo(0, within(1e-18));
  }

  @ParameterizedTest
  @CsvSource({
    "20, 20",
    "21, 21",
    "25, 32",
    "160, 160",
    "320, 320",
    "441, 441",
    "480, 480",
    "15, 60"
  })
  void everyLengthAgreesWithTheDefinition(int length, int fftLength) {
    double[] noise = Signals.noise(0.3, 0.05);
    PowerSpectrum spectrum = new PowerSpectrum(new AnalysisWindow(length, 10, fftLength, true));
    double[] power = new double[spectrum.binCount()];
    spectrum.transform(noise, 5, power);
    int start = (fftLength - length) / 2;
    for (int k = 0; k < power.length; k++) {
      double re = 0;
      double im = 0;
      for (int n = 0; n < length; n++) {
        double value = (0.5 - 0.5 * Math.cos(2 * Math.PI * n / length)) * noise[5 + start + n];
        re += value * Math.cos(2 * Math.PI * k * (start + n) / fftLength);
        im -= value * Math.sin(2 * Math.PI * k * (start + n) / fftLength);
      }
      assertThat(power[k]).isCloseTo(re * re + im * im, within(1e-9));
    }
  }
}
