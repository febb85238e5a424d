package dev.ivas.audio.spectrum;

import dev.ivas.audio.internal.WindowCutter;

/** Cuts windows as an {@link AnalysisWindow} says: the one place that knows about centring. */
public final class StreamedWindows {
  private final AnalysisWindow options;
  private final WindowCutter cutter;
  private final WindowCutter.Sink sink;

  /**
   * Creates a stream of windows.
   *
   * @param options lengths and centring
   * @param padding what stands beyond both ends if centred
   * @param sink receives each slice of {@code fftLength} samples
   */
  public StreamedWindows(
      AnalysisWindow options, WindowCutter.Padding padding, WindowCutter.Sink sink) {
    this.options = options;
    this.sink = sink;
    cutter =
        new WindowCutter(options.fftLength(), -endPadding(options), options.hopLength(), padding);
  }

  /**
   * Takes the next samples.
   *
   * @param samples the array that holds them
   * @param from index of the first
   * @param to index after the last
   */
  public void accept(double[] samples, int from, int to) {
    cutter.accept(samples, from, to, sink);
  }

  /** Ends the stream with its padding. */
  public void finish() {
    cutter.finish(endPadding(options), sink);
  }

  static void over(
      double[] samples,
      AnalysisWindow options,
      WindowCutter.Padding padding,
      WindowCutter.Sink sink) {
    StreamedWindows windows = new StreamedWindows(options, padding, sink);
    windows.accept(samples, 0, samples.length);
    windows.finish();
  }

  private static int endPadding(AnalysisWindow options) {
    return options.centered() ? options.fftLength() / 2 : 0;
  }
}
