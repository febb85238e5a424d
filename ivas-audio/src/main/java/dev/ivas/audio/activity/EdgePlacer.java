package dev.ivas.audio.activity;

import java.util.Arrays;

/**
 * Places the edges of pauses by what each pause itself sounds like.
 *
 * <p>What lies 25 dB below the loud end of the speech (95th percentile of 45 ms means) is no speech
 * either, for breaths, rooms and codecs fill natural pauses with sound; 25 dB is also where Praat
 * puts silence. Then each quiet run is asked for its own background, and its edges move inwards
 * past whatever still stands 6 dB (or 1.8 times its spread) above that in any band: the tail of a
 * word belongs to the word. So does the release of a stop, which a closed mouth parts from its
 * vowel: a burst within 120 ms that rises by 12 dB in 10 ms, and lasts 150 ms at most.
 */
final class EdgePlacer {
  private static final double QUIET_DB = 25;
  private static final double RANGE_DB = 40;
  private static final double MARGIN_DB = 6;
  private static final double SPREADS = 1.8;
  private static final double LARGEST_SPREAD_DB = 6;
  private static final int MEAN_REACH = 4;
  private static final int SHORTEST_RUN = 20;
  private static final int CALM = 3;
  private static final int LONGEST_CLOSURE = 24;
  private static final int LONGEST_RELEASE = 30;
  private static final double BURST_DB = 3;
  private static final double BURST_RISE_DB = 12;

  private final double[][] bands;
  private final double[] softest;
  private final boolean[] loud;

  /**
   * Prepares.
   *
   * @param bands levels by band and moment, in decibels
   * @param speech where the detector hears speech
   * @param loud moments taken as speech, to be corrected in place
   */
  EdgePlacer(double[][] bands, boolean[] speech, boolean[] loud) {
    this.bands = bands;
    this.loud = loud;
    softest = new double[bands.length];
    for (int b = 0; b < bands.length; b++) {
      softest[b] = LoudMask.meanLevel(bands[b], speech) - RANGE_DB;
    }
    silenceSoftParts(speech);
  }

  /** Moves the edges of every quiet run inwards. */
  void place() {
    int start = 0;
    while (start < loud.length) {
      int end = start;
      while (end < loud.length && !loud[end]) {
        end++;
      }
      if (end - start >= SHORTEST_RUN) {
        placeEdges(start, end);
      }
      start = Math.max(end, start + 1);
    }
  }

  private void silenceSoftParts(boolean[] speech) {
    double[] means = means(bands);
    double[] heard = LoudMask.sorted(means, speech);
    if (heard.length == 0) {
      return;
    }
    double limit = LoudMask.quantile(heard, 0.95) - QUIET_DB;
    for (int i = 0; i < loud.length; i++) {
      loud[i] &= means[i] >= limit;
    }
  }

  /** The level of all bands together, averaged over 45 ms. */
  static double[] means(double[][] bands) {
    int moments = bands[0].length;
    double[] sums = new double[moments + 1];
    for (int i = 0; i < moments; i++) {
      sums[i + 1] = sums[i];
      for (double[] band : bands) {
        sums[i + 1] += Math.pow(10, band[i] / 10);
      }
    }
    double[] means = new double[moments];
    for (int i = 0; i < means.length; i++) {
      int from = Math.max(0, i - MEAN_REACH);
      int to = Math.min(means.length, i + MEAN_REACH + 1);
      means[i] = 10 * Math.log10(Math.max(1e-12, (sums[to] - sums[from]) / (to - from)));
    }
    return means;
  }

  private void placeEdges(int start, int end) {
    double[] thresholds = new double[bands.length];
    int margin = (end - start) / 4;
    for (int b = 0; b < bands.length; b++) {
      double[] inside = Arrays.copyOfRange(bands[b], start + margin, end - margin);
      Arrays.sort(inside);
      double middle = LoudMask.quantile(inside, 0.5);
      double spread = Math.min(LARGEST_SPREAD_DB, LoudMask.quantile(inside, 0.9) - middle);
      thresholds[b] = Math.max(softest[b], middle + Math.max(MARGIN_DB, SPREADS * spread));
    }
    if (start > 0) {
      int edge = start;
      for (int i = start; i < start + margin && i - edge <= CALM; i++) {
        edge = stands(i, thresholds) ? i + 1 : edge;
      }
      Arrays.fill(loud, start, releaseAfter(edge, (start + end) / 2, thresholds), true);
    }
    if (end < loud.length) {
      int edge = end;
      for (int i = end - 1; i >= end - margin && edge - i <= CALM + 1; i--) {
        edge = stands(i, thresholds) ? i : edge;
      }
      Arrays.fill(loud, edge, end, true);
    }
  }

  /** Returns where the release of a stop after an edge ends, or the edge if there is none. */
  private int releaseAfter(int edge, int limit, double[] thresholds) {
    for (int i = edge + 1; i < Math.min(limit, edge + LONGEST_CLOSURE); i++) {
      if (bursts(i, thresholds)) {
        int end = i + 1;
        for (int j = i + 1; j < limit && j - end <= CALM; j++) {
          end = stands(j, thresholds) ? j + 1 : end;
        }
        return end - i <= LONGEST_RELEASE ? end : edge;
      }
    }
    return edge;
  }

  private boolean bursts(int moment, double[] thresholds) {
    for (int b = 0; b < bands.length; b++) {
      double level = bands[b][moment];
      if (level > thresholds[b] + BURST_DB && level > bands[b][moment - 2] + BURST_RISE_DB) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(int moment, double[] thresholds) {
    for (int b = 0; b < bands.length; b++) {
      if (bands[b][moment] > thresholds[b]) {
        return true;
      }
    }
    return false;
  }
}
