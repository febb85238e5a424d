package dev.ivas.audio.internal;

/**
 * Which samples lie near a moment, and where windows lie that are centred in a recording.
 *
 * <p>Sample {@code i} stands for the moment {@code (i + 0.5) / rate}. Moments often fall exactly
 * between two samples, where rounding decides, so the order of Praat's operations is kept.
 *
 * <p>Source: Praat's manual, "Sound", and the window count of its short-term analyses, {@code
 * floor((duration - window) / step) + 1}.
 */
public final class SampleGrid {
  private SampleGrid() {}

  /**
   * Returns the last sample not after a moment.
   *
   * @param seconds the moment
   * @param sampleRateHz samples per second
   * @return its index, negative before the sound
   */
  public static long below(double seconds, double sampleRateHz) {
    return (long) Math.floor(place(seconds, sampleRateHz)) - 1;
  }

  /**
   * Returns the sample nearest to a moment.
   *
   * @param seconds the moment
   * @param sampleRateHz samples per second
   * @return its index, negative before the sound
   */
  public static long nearest(double seconds, double sampleRateHz) {
    return (long) Math.floor(place(seconds, sampleRateHz) + 0.5) - 1;
  }

  /**
   * Returns the middle of the first of as many windows as fit, centred in a recording.
   *
   * @param sampleCount length of the recording
   * @param sampleRateHz samples per second
   * @param windowSeconds length of a window
   * @param stepSeconds time from window to window
   * @return seconds from the start; half a window where none fits
   */
  public static double centredStart(
      int sampleCount, int sampleRateHz, double windowSeconds, double stepSeconds) {
    double duration = sampleCount * (1.0 / sampleRateHz);
    double windows = Math.max(1, Math.floor((duration - windowSeconds) / stepSeconds) + 1);
    double start = 0.5 * duration - 0.5 * (windows * stepSeconds) + 0.5 * stepSeconds;
    return Math.max(0.5 * windowSeconds, start);
  }

  private static double place(double seconds, double sampleRateHz) {
    double period = 1 / sampleRateHz;
    return (seconds - 0.5 * period) / period + 1;
  }
}
