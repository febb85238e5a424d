package dev.ivas.audio.yin;

import java.util.Arrays;

/**
 * What pYIN keeps of each window until the path is searched: pitch bins and how likely each is.
 *
 * <p>Twelve bytes for each of the few bins of a window, and twelve a window.
 */
final class PitchObservations {
  private int[] bins = new int[1024];
  private double[] probabilities = new double[1024];
  private int[] ends = new int[256];
  private double[] voiced = new double[256];
  private int size;
  private int windows;

  /** Adds a bin to the window that {@link #endWindow} will close; the last of equal bins stays. */
  void add(int bin, double probability) {
    for (int i = first(windows); i < size; i++) {
      if (bins[i] == bin) {
        probabilities[i] = probability;
        return;
      }
    }
    if (size == bins.length) {
      bins = Arrays.copyOf(bins, 2 * size);
      probabilities = Arrays.copyOf(probabilities, 2 * size);
    }
    bins[size] = bin;
    probabilities[size++] = probability;
  }

  void endWindow() {
    if (windows == ends.length) {
      ends = Arrays.copyOf(ends, 2 * windows);
      voiced = Arrays.copyOf(voiced, 2 * windows);
    }
    double sum = 0;
    for (int i = first(windows); i < size; i++) {
      sum += probabilities[i];
    }
    voiced[windows] = Math.min(1, sum);
    ends[windows++] = size;
  }

  int windowCount() {
    return windows;
  }

  /** {@return the number of a window's first bin, or of the first to come} */
  int first(int window) {
    return window == 0 ? 0 : ends[window - 1];
  }

  /** {@return the number after a window's last bin} */
  int end(int window) {
    return ends[window];
  }

  int bin(int number) {
    return bins[number];
  }

  double probability(int number) {
    return probabilities[number];
  }

  /** {@return how likely a window is voiced, in [0, 1]} */
  double voiced(int window) {
    return voiced[window];
  }
}
