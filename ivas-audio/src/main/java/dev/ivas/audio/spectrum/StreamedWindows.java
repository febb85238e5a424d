package dev.ivas.audio.spectrum;

import dev.ivas.audio.internal.WindowCutter;
import java.util.Arrays;

/**
 * Cuts windows as an {@link AnalysisWindow} says: the one place that knows about centring.
 *
 * <p>Pieces of any size give the windows of the whole recording, each as soon as its last sample is
 * there; those that reach into the padding at the end come with {@link #finish}.
 */
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

  /** A number that tells something about a window. */
  @FunctionalInterface
  public interface Measure {
    /**
     * Measures a window.
     *
     * @param samples the array that holds it
     * @param offset index of its first sample
     * @return the number
     */
    double of(double[] samples, int offset);
  }

  /**
   * Measures each window of a whole recording.
   *
   * @param samples mono sound
   * @param options lengths and centring
   * @param padding what stands beyond both ends if centred
   * @param measure what is measured
   * @return one number per window; none where there is no edge to be repeated
   */
  public static double[] measure(
      double[] samples, AnalysisWindow options, WindowCutter.Padding padding, Measure measure) {
    double[] values = new double[options.windowCount(samples.length)];
    int[] next = {0};
    StreamedWindows windows =
        new StreamedWindows(
            options, padding, (buffer, offset) -> values[next[0]++] = measure.of(buffer, offset));
    windows.accept(samples, 0, samples.length);
    windows.finish();
    return Arrays.copyOf(values, next[0]);
  }

  private static int endPadding(AnalysisWindow options) {
    return options.centered() ? options.fftLength() / 2 : 0;
  }
}
