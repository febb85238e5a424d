package dev.ivas.audio.activity;

import dev.ivas.audio.internal.FloatSeries;
import dev.ivas.audio.internal.WindowCutter;
import dev.ivas.audio.spectrum.AnalysisWindow;
import dev.ivas.audio.spectrum.PowerSpectrum;
import dev.ivas.audio.spectrum.StreamedWindows;
import dev.ivas.core.feature.ScratchFile;
import org.jspecify.annotations.Nullable;

/**
 * The level of a stream in three bands (voices, vowels, hisses), every 5 ms.
 *
 * <p>Bands, because a soft voice stands out of noise in its own band long before it does in all.
 * What lies below 100 Hz (hum, an offset) is left out.
 */
final class BandLevels {
  /** Time from level to level; level {@code i} is centred on {@code i * STEP_SECONDS}. */
  static final double STEP_SECONDS = 0.005;

  /** Number of bands. */
  static final int BANDS = 3;

  private static final double[] EDGES_HZ = {100, 1000, 3000, 8000};
  private static final double SMALLEST_POWER = 1e-12;

  private final PowerSpectrum spectrum;
  private final double[] power;
  private final int[] edges = new int[BANDS + 1];
  private final double scale;
  private final StreamedWindows windows;
  private final FloatSeries[] levels = new FloatSeries[BANDS];

  /** Starts; the file takes what is kept of hours, null keeps all in memory. */
  BandLevels(@Nullable ScratchFile file) {
    int rate = SpeechModel.SAMPLE_RATE_HZ;
    AnalysisWindow window = AnalysisWindow.ofMillis(rate, 10, 1000 * STEP_SECONDS);
    spectrum = new PowerSpectrum(window);
    power = new double[spectrum.binCount()];
    double binHz = (double) rate / window.fftLength();
    for (int b = 0; b <= BANDS; b++) {
      edges[b] = (int) Math.round(EDGES_HZ[b] / binHz);
    }
    // A periodic Hann window passes 3/8 of the power; a spectrum's half holds half of it.
    scale = 2 / (0.375 * window.windowLength() * window.windowLength());
    windows = new StreamedWindows(window, WindowCutter.Padding.ZERO, this::measure);
    for (int b = 0; b < BANDS; b++) {
      levels[b] = new FloatSeries(file);
    }
  }

  void accept(double[] samples, int from, int to) {
    windows.accept(samples, from, to);
  }

  void finish() {
    windows.finish();
  }

  /** {@return the levels of one band in decibels relative to full scale, at least -120} */
  double[] decibels(int band) {
    return levels[band].toDoubles();
  }

  /** {@return the levels of all bands, shape [bands][moments]} */
  double[][] decibels() {
    double[][] all = new double[BANDS][];
    for (int b = 0; b < BANDS; b++) {
      all[b] = decibels(b);
    }
    return all;
  }

  private void measure(double[] samples, int offset) {
    spectrum.transform(samples, offset, power);
    for (int b = 0; b < BANDS; b++) {
      double sum = SMALLEST_POWER;
      for (int k = edges[b]; k < edges[b + 1]; k++) {
        sum += scale * power[k];
      }
      levels[b].add(10 * Math.log10(sum));
    }
  }
}
