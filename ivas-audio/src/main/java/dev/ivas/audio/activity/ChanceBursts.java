package dev.ivas.audio.activity;

import dev.ivas.audio.internal.Quantiles;
import java.util.Arrays;

/**
 * Drops short bursts that the noise around them explains.
 *
 * <p>Noise rises over its own middle by chance now and then, for some 15 ms; such a burst within
 * 100 ms of a word would be taken for the word's end, and the pause would begin or end where the
 * burst does. So a burst of less than 50 ms in silence must rise, on the mean of some band, 5 dB
 * over the median of that silence.
 */
final class ChanceBursts {
  private static final double LEAST_DB = 5;
  private static final int SHORT = 10;
  private static final int SILENCE = 40;
  private static final int FEWEST = 8;

  private ChanceBursts() {}

  /**
   * Drops them.
   *
   * @param bands levels by band and moment, in decibels
   * @param loud moments taken as speech, to be corrected in place
   */
  static void drop(double[][] bands, boolean[] loud) {
    boolean[] before = loud.clone();
    int start = 0;
    while (start < loud.length) {
      int end = start;
      while (end < loud.length && before[end]) {
        end++;
      }
      if (end > start && end - start < SHORT && !rises(bands, before, start, end)) {
        Arrays.fill(loud, start, end, false);
      }
      start = Math.max(end, start + 1);
    }
  }

  private static boolean rises(double[][] bands, boolean[] loud, int start, int end) {
    int from = start;
    while (from > Math.max(0, start - SILENCE) && !loud[from - 1]) {
      from--;
    }
    int to = end;
    while (to < Math.min(loud.length, end + SILENCE) && !loud[to]) {
      to++;
    }
    if (start - from < FEWEST && to - end < FEWEST) {
      return true;
    }
    for (double[] band : bands) {
      double[] around = new double[start - from + to - end];
      System.arraycopy(band, from, around, 0, start - from);
      System.arraycopy(band, end, around, start - from, to - end);
      double mean = Arrays.stream(band, start, end).average().orElse(0);
      if (mean - Quantiles.median(around, 0, around.length) >= LEAST_DB) {
        return true;
      }
    }
    return false;
  }
}
