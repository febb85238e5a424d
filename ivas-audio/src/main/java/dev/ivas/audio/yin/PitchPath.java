package dev.ivas.audio.yin;

import java.util.Arrays;

/**
 * The most likely course of pitch and voicing through all windows (Viterbi's algorithm).
 *
 * <p>A state is a pitch bin, voiced or not. Pitch moves by a triangle of bins, which is cut at both
 * ends of the range and then scaled to sum to 1; voicing changes with one percent. Every other move
 * has the smallest probability there is. Because the triangle is the same everywhere, the scores of
 * a window are a running maximum over it. Only each {@code sqrt(windows)}-th window's scores are
 * kept on the way forward; on the way back those between are computed again: a few megabytes for
 * hours of sound.
 *
 * <p>Source: Mauch and Dixon 2014, section 2.2.
 */
final class PitchPath {
  private static final double LOG_LEAST = Math.log(Double.MIN_NORMAL);
  private static final double LOG_STAY = Math.log(0.99);
  private static final double LOG_SWITCH = Math.log(0.01);

  private final PitchObservations observations;
  private final int bins;
  private final int reach;
  private final double[] logTriangle;
  private final double[] logSums;
  private final double[] fromVoiced;
  private final double[] fromUnvoiced;
  private final double[] bestVoiced;
  private final double[] bestUnvoiced;

  /**
   * Prepares a search.
   *
   * @param observations of all windows
   * @param bins number of pitch bins
   * @param reach how many bins the pitch may move from window to window, zero or more
   */
  PitchPath(PitchObservations observations, int bins, int reach) {
    this.observations = observations;
    this.bins = bins;
    this.reach = reach;
    logTriangle = new double[reach + 1];
    Arrays.setAll(logTriangle, i -> Math.log(triangle(i)));
    logSums = new double[bins];
    Arrays.setAll(logSums, this::logSum);
    fromVoiced = padded();
    fromUnvoiced = padded();
    bestVoiced = new double[bins];
    bestUnvoiced = new double[bins];
  }

  private double triangle(int distance) {
    return 1 - distance / (reach + 1.0);
  }

  private double logSum(int bin) {
    double sum = 0;
    for (int i = Math.max(0, bin - reach); i <= Math.min(bins - 1, bin + reach); i++) {
      sum += triangle(Math.abs(i - bin));
    }
    return Math.log(sum);
  }

  private double[] padded() {
    double[] scores = new double[bins + 2 * reach];
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    return scores;
  }

  /** {@return per window the bin of the pitch, -1 if unvoiced} */
  int[] find() {
    int windows = observations.windowCount();
    int[] path = new int[windows];
    if (windows == 0) {
      return path;
    }
    int stretch = (int) Math.ceil(Math.sqrt(windows));
    double[][] kept = forward(windows, stretch);
    double[][] scores = new double[stretch][2 * bins];
    int next = -1;
    for (int start = (windows - 1) / stretch * stretch; start >= 0; start -= stretch) {
      int end = Math.min(start + stretch, windows);
      scores[0] = kept[start / stretch];
      for (int window = start + 1; window < end; window++) {
        step(window, scores[window - 1 - start], scores[window - start]);
      }
      for (int window = end - 1; window >= start; window--) {
        double[] here = scores[window - start];
        next = next < 0 ? best(here) : source(here, next);
        path[window] = next < bins ? next : -1;
      }
    }
    return path;
  }

  private double[][] forward(int windows, int stretch) {
    double[][] kept = new double[(windows - 1) / stretch + 1][];
    double[] scores = new double[2 * bins];
    double[] previous = new double[2 * bins];
    Arrays.fill(scores, Math.log(1 / (2.0 * bins) + Double.MIN_NORMAL));
    observe(0, scores);
    kept[0] = scores.clone();
    for (int window = 1; window < windows; window++) {
      double[] former = scores;
      scores = previous;
      previous = former;
      step(window, previous, scores);
      if (window % stretch == 0) {
        kept[window / stretch] = scores.clone();
      }
    }
    return kept;
  }

  private void step(int window, double[] previous, double[] scores) {
    for (int i = 0; i < bins; i++) {
      fromVoiced[reach + i] = previous[i] - logSums[i];
      fromUnvoiced[reach + i] = previous[bins + i] - logSums[i];
    }
    runningMaximum(fromVoiced, bestVoiced);
    runningMaximum(fromUnvoiced, bestUnvoiced);
    double leap = previous[best(previous)] + LOG_LEAST;
    for (int i = 0; i < bins; i++) {
      double voiced = Math.max(bestVoiced[i] + LOG_STAY, bestUnvoiced[i] + LOG_SWITCH);
      double unvoiced = Math.max(bestVoiced[i] + LOG_SWITCH, bestUnvoiced[i] + LOG_STAY);
      scores[i] = Math.max(voiced, leap);
      scores[bins + i] = Math.max(unvoiced, leap);
    }
    observe(window, scores);
  }

  private void runningMaximum(double[] from, double[] best) {
    System.arraycopy(from, reach, best, 0, bins);
    for (int distance = 1; distance <= reach; distance++) {
      widen(from, reach - distance, reach + distance, logTriangle[distance], best);
    }
  }

  private static void widen(double[] from, int left, int right, double weight, double[] best) {
    for (int i = 0; i < best.length; i++) {
      best[i] = Math.max(best[i], Math.max(from[left + i], from[right + i]) + weight);
    }
  }

  /** Adds the logarithms of what was observed in a window. */
  private void observe(int window, double[] scores) {
    for (int i = observations.first(window); i < observations.end(window); i++) {
      // What all voiced bins get below is taken off beforehand.
      scores[observations.bin(i)] +=
          Math.log(observations.probability(i) + Double.MIN_NORMAL) - LOG_LEAST;
    }
    double unvoiced = (1 - observations.voiced(window)) / bins;
    double logUnvoiced = Math.log(unvoiced + Double.MIN_NORMAL);
    for (int i = 0; i < bins; i++) {
      scores[i] += LOG_LEAST;
      scores[bins + i] += logUnvoiced;
    }
  }

  /** Returns the state before a state on the best path, the first of equals. */
  private int source(double[] scores, int target) {
    boolean voiced = target < bins;
    int bin = voiced ? target : target - bins;
    int best = best(scores);
    double most = scores[best] + LOG_LEAST;
    for (int half = 0; half < 2; half++) {
      double change = voiced == (half == 0) ? LOG_STAY : LOG_SWITCH;
      for (int i = Math.max(0, bin - reach); i <= Math.min(bins - 1, bin + reach); i++) {
        double value =
            scores[half * bins + i] - logSums[i] + logTriangle[Math.abs(i - bin)] + change;
        if (value > most) {
          most = value;
          best = half * bins + i;
        }
      }
    }
    return best;
  }

  private static int best(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}
