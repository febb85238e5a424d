package dev.ivas.audio.internal;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Cuts a stream of samples, fed in pieces of any size, into overlapping windows.
 *
 * <p>Window {@code i} starts at sample {@code floor(firstStart + i * hop)}; a negative first start
 * asks for padding before the first sample. The hop may be fractional, so that a step of 1/300 s
 * needs no resampling. Cutting a whole recording at once or in pieces gives the same windows. No
 * more than one window and one piece of 4096 samples are held. Confined to one thread.
 */
public final class WindowCutter {
  private static final int PIECE = 4096;

  private final int windowLength;
  private final LongUnaryOperator starts;
  private final Padding padding;
  private final double[] buffer;
  private long origin;
  private int filled;
  private long samplesSeen;
  private long windowsCut;
  private double lastSample;

  /** What stands before the first and after the last sample: zeros, or copies of that sample. */
  public enum Padding {
    /** Zeros. */
    ZERO,
    /** The first or last sample, repeated. */
    EDGE
  }

  /** Receives each window. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes one window; the array is reused afterwards and must not be kept or changed.
     *
     * @param samples the array that holds the window
     * @param offset index of the window's first sample
     */
    void window(double[] samples, int offset);
  }

  /**
   * Creates a cutter.
   *
   * @param windowLength samples in a window, positive
   * @param firstStart position of the first window's first sample, may be negative
   * @param hop samples from one window's start to the next, positive
   * @param padding what stands before the first sample and after the last
   */
  public WindowCutter(int windowLength, double firstStart, double hop, Padding padding) {
    this(windowLength, window -> (long) Math.floor(firstStart + window * hop), padding);
    if (!(hop > 0)) {
      throw new IllegalArgumentException("need a positive hop, got " + hop);
    }
  }

  /**
   * Creates a cutter whose windows start where another program would start them.
   *
   * @param windowLength samples in a window, positive
   * @param starts position of each window's first sample, never decreasing; the first may be
   *     negative
   * @param padding what stands before the first sample and after the last
   */
  public WindowCutter(int windowLength, LongUnaryOperator starts, Padding padding) {
    if (windowLength < 1) {
      throw new IllegalArgumentException("need a positive window length, got " + windowLength);
    }
    this.windowLength = windowLength;
    this.starts = starts;
    this.padding = padding;
    this.buffer = new double[windowLength + PIECE];
    this.origin = Math.min(0, starts.applyAsLong(0));
  }

  /** {@return how many windows were cut so far} */
  public long windowsCut() {
    return windowsCut;
  }

  /**
   * Takes the next samples and hands over each window they complete.
   *
   * @param samples the array that holds them
   * @param from index of the first, inclusive
   * @param to index after the last
   * @param sink receives the windows, in order
   */
  public void accept(double[] samples, int from, int to, Sink sink) {
    if (from >= to) {
      return;
    }
    if (samplesSeen == 0) {
      append(padding == Padding.EDGE ? samples[from] : 0, -origin, sink);
    }
    int next = from;
    while (next < to) {
      int count = Math.min(to - next, buffer.length - filled);
      System.arraycopy(samples, next, buffer, filled, count);
      filled += count;
      next += count;
      cut(sink);
    }
    samplesSeen += to - from;
    lastSample = samples[to - 1];
  }

  /**
   * Ends the stream: pads it on the right and hands over the windows that completes.
   *
   * @param rightPadding samples of padding, zero or more
   * @param sink receives the windows
   */
  public void finish(int rightPadding, Sink sink) {
    if (samplesSeen == 0) {
      if (padding == Padding.EDGE) {
        return;
      }
      append(0, -origin, sink);
    }
    append(padding == Padding.EDGE ? lastSample : 0, rightPadding, sink);
  }

  private void append(double value, long times, Sink sink) {
    long left = times;
    while (left > 0) {
      int count = (int) Math.min(left, buffer.length - filled);
      Arrays.fill(buffer, filled, filled + count, value);
      filled += count;
      left -= count;
      cut(sink);
    }
  }

  private void cut(Sink sink) {
    long start = nextStart();
    while (start + windowLength <= origin + filled) {
      sink.window(buffer, (int) (start - origin));
      windowsCut++;
      start = nextStart();
    }
    if (filled == buffer.length) {
      int drop = (int) Math.min(filled, start - origin);
      System.arraycopy(buffer, drop, buffer, 0, filled - drop);
      filled -= drop;
      origin += drop;
    }
  }

  private long nextStart() {
    return starts.applyAsLong(windowsCut);
  }
}
