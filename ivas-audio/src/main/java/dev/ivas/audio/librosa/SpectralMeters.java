package dev.ivas.audio.librosa;

import dev.ivas.audio.internal.WindowCutter;
import dev.ivas.audio.spectrum.AnalysisWindow;
import dev.ivas.audio.spectrum.PowerSpectrum;
import dev.ivas.audio.spectrum.SpectralMeter;
import dev.ivas.audio.spectrum.StreamedWindows;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shape of each window's spectrum; its result is by measure, then statistic. */
final class SpectralMeters implements SettingMeter {
  private final AnalysisWindow window;
  private final int firstWindows;
  private final PowerSpectrum spectrum;
  private final SpectralMeter meter;
  private final double[] power;
  private final StreamedWindows windows;
  private final Series centroid = new Series();
  private final Series bandwidth = new Series();
  private final Series rolloff = new Series();
  private final Series flatness = new Series();

  SpectralMeters(int sampleRateHz, AnalysisWindow window, int firstWindows) {
    this.window = window;
    this.firstWindows = firstWindows;
    spectrum = new PowerSpectrum(window);
    meter = new SpectralMeter(sampleRateHz, window.fftLength());
    power = new double[spectrum.binCount()];
    windows = new StreamedWindows(window, WindowCutter.Padding.ZERO, this::add);
  }

  private void add(double[] samples, int offset) {
    spectrum.transform(samples, offset, power);
    meter.measure(power);
    centroid.add(meter.centroidHz());
    bandwidth.add(meter.bandwidthHz());
    rolloff.add(meter.rolloffHz());
    flatness.add(meter.flatness());
  }

  @Override
  public void accept(double[] samples, int from, int to) {
    windows.accept(samples, from, to);
  }

  @Override
  public Map<String, Object> finish() {
    windows.finish();
    Map<String, Object> measures = new LinkedHashMap<>();
    measures.put("centroid", result(centroid));
    measures.put("bandwidth", result(bandwidth));
    measures.put("rolloff85", result(rolloff));
    measures.put("flatness", result(flatness));
    return measures;
  }

  private Map<String, Object> result(Series series) {
    return series.isEmpty()
        ? SettingMeter.tooShort(window.fftLength())
        : series.statistics(firstWindows);
  }
}
