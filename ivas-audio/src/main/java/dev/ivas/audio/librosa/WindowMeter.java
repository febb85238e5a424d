package dev.ivas.audio.librosa;

import dev.ivas.audio.internal.WindowCutter;
import dev.ivas.audio.spectrum.AnalysisWindow;
import dev.ivas.audio.spectrum.RootMeanSquare;
import dev.ivas.audio.spectrum.StreamedWindows;
import dev.ivas.audio.spectrum.ZeroCrossingRate;
import dev.ivas.audio.yin.Yin;
import dev.ivas.audio.yin.YinOptions;
import java.util.Map;

/** One number per window: level, zero crossings, YIN. */
final class WindowMeter implements SettingMeter {
  private final int length;
  private final int firstWindows;
  private final StreamedWindows windows;
  private final Series series = new Series();

  private WindowMeter(
      AnalysisWindow window,
      WindowCutter.Padding padding,
      StreamedWindows.Measure measure,
      int firstWindows) {
    this.length = window.fftLength();
    this.firstWindows = firstWindows;
    windows =
        new StreamedWindows(
            window, padding, (samples, offset) -> series.add(measure.of(samples, offset)));
  }

  static WindowMeter ofLevel(AnalysisWindow window, int firstWindows) {
    return new WindowMeter(
        window,
        WindowCutter.Padding.ZERO,
        (samples, offset) -> RootMeanSquare.ofWindow(samples, offset, window.fftLength()),
        firstWindows);
  }

  static WindowMeter ofCrossings(AnalysisWindow window, int firstWindows) {
    return new WindowMeter(
        window,
        WindowCutter.Padding.EDGE,
        (samples, offset) -> ZeroCrossingRate.ofWindow(samples, offset, window.fftLength()),
        firstWindows);
  }

  static WindowMeter ofYin(int sampleRateHz, YinOptions options, int firstWindows) {
    return new WindowMeter(
        options.window(),
        WindowCutter.Padding.ZERO,
        new Yin(sampleRateHz, options)::estimate,
        firstWindows);
  }

  @Override
  public void accept(double[] samples, int from, int to) {
    windows.accept(samples, from, to);
  }

  @Override
  public Map<String, Object> finish() {
    windows.finish();
    return series.isEmpty() ? SettingMeter.tooShort(length) : series.statistics(firstWindows);
  }
}
