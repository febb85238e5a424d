package dev.ivas.audio.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.internal.WindowCutter;
import dev.ivas.audio.testdata.Signals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Level, zero crossings and spectral shape: closed forms, properties, streaming. */
class WindowMeasuresTest {
  private static final AnalysisWindow WINDOW = AnalysisWindow.of(320, 160);

  @Test
  void levelOfASineIsItsAmplitudeByRootTwo() {
    double[] rms = RootMeanSquare.of(Signals.sine(200, 0.5, 1), WINDOW);
    assertThat(rms).hasSize(101);
    assertThat(rms[50]).isCloseTo(0.5 / Math.sqrt(2), within(1e-12));
    assertThat(rms[0]).isCloseTo(0.5 / 2, within(1e-3));
  }

  @Test
  void sineCrossesZeroTwiceAPeriod() {
    double[] rates = ZeroCrossingRate.of(Signals.sine(1010, 0.5, 1), WINDOW);
    assertThat(rates[50] * 16_000).isCloseTo(2020, within(50.0));
  }

  @Test
  void silenceAndAnOffsetCrossNothing() {
    assertThat(ZeroCrossingRate.of(new double[1600], WINDOW)).containsOnly(0);
    assertThat(ZeroCrossingRate.of(new double[0], WINDOW)).isEmpty();
  }

  @Test
  void shapeOfASineIsItsFrequency() {
    SpectralMeter shape = shape(Signals.sine(1000, 0.5, 0.5), 20);
    assertThat(shape.centroidHz()).isCloseTo(1000, within(1e-6));
    assertThat(shape.rolloffHz()).isCloseTo(1050, within(1e-9));
    // Three lines of 1/2, 1 and 1/2 at distances of 50 Hz.
    assertThat(shape.bandwidthHz()).isCloseTo(50 / Math.sqrt(2), within(1e-6));
    assertThat(shape.flatness()).isLessThan(1e-9);
  }

  @Test
  void shapeOfSilenceIsZeroAndFlat() {
    SpectralMeter shape = shape(new double[640], 2);
    assertThat(shape.centroidHz()).isZero();
    assertThat(shape.bandwidthHz()).isZero();
    assertThat(shape.rolloffHz()).isZero();
    assertThat(shape.flatness()).isCloseTo(1, within(1e-12));
  }

  @Test
  void gainDoesNotChangeTheShape() {
    double[] noise = Signals.noise(0.05, 0.2);
    SpectralMeter soft = shape(noise, 5);
    SpectralMeter loud = shape(Signals.scaled(noise, 4), 5);
    assertThat(loud.centroidHz()).isCloseTo(soft.centroidHz(), within(1e-9));
    assertThat(loud.flatness()).isCloseTo(soft.flatness(), within(1e-12));
  }

  @Test
  void piecesOfAnySizeGiveTheWindowsOfTheWhole() {
    double[] noise = Signals.noise(0.1, 1);
    double[] whole = RootMeanSquare.of(noise, WINDOW);
    List<Double> pieces = new ArrayList<>();
    StreamedWindows windows =
        new StreamedWindows(
            WINDOW,
            WindowCutter.Padding.ZERO,
            (samples, offset) -> pieces.add(RootMeanSquare.ofWindow(samples, offset, 320)));
    int at = 0;
    for (int size = 1; at < noise.length; size = size * 3 % 7001) {
      int to = Math.min(noise.length, at + size);
      windows.accept(noise, at, to);
      at = to;
    }
    windows.finish();
    assertThat(pieces.stream().mapToDouble(Double::doubleValue).toArray()).isEqualTo(whole);
  }

  private static SpectralMeter shape(double[] samples, int window) {
    PowerSpectrum spectrum = new PowerSpectrum(WINDOW);
    double[] power = new double[spectrum.binCount()];
    spectrum.transform(samples, window * 160 - 160, power);
    SpectralMeter meter = new SpectralMeter(16_000, 320);
    meter.measure(power);
    return meter;
  }
}
