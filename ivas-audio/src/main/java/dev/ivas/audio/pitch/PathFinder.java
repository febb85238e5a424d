package dev.ivas.audio.pitch;

import java.util.Arrays;

/**
 * Chooses one candidate per window so that the strengths on the path, less the price of jumps, sum
 * to the most (Viterbi's algorithm).
 *
 * <p>Source: Boersma 1993, equations 23 to 27.
 */
final class PathFinder {
  private static final double LOG_2 = Math.log(2);

  private final CandidateStore store;
  private final F0Options options;
  private final double globalPeak;
  private final double jumpCost;
  private final double voicingCost;
  private final byte[] from;
  private double[] scores;
  private double[] octaves;
  private double[] previousScores;
  private double[] previousOctaves;
  private int previousCount;

  /** Number of the window's first candidate. Each has one state more, the unvoiced one, first. */
  private int first;

  /**
   * Prepares a search.
   *
   * @param store candidates of all windows
   * @param options the costs
   * @param globalPeak largest magnitude of the sound, its mean taken off
   */
  PathFinder(CandidateStore store, F0Options options, double globalPeak) {
    this.store = store;
    this.options = options;
    this.globalPeak = globalPeak;
    double correction = 0.01 / options.stepSeconds();
    jumpCost = options.octaveJumpCost() * correction;
    voicingCost = options.voicedUnvoicedCost() * correction;
    int most = options.maxCandidates();
    scores = new double[most];
    octaves = new double[most];
    previousScores = new double[most];
    previousOctaves = new double[most];
    from = new byte[store.totalCandidates() + store.windowCount()];
  }

  /** {@return per window the number of the chosen candidate in the store, -1 if unvoiced} */
  int[] find() {
    int windows = store.windowCount();
    int[] path = new int[windows];
    if (windows == 0 || globalPeak == 0) {
      Arrays.fill(path, -1);
      return path;
    }
    for (int window = 0; window < windows; window++) {
      int count = store.candidateCount(window);
      score(window, count);
      if (window > 0) {
        connect(first + window, count);
      }
      swap(count + 1);
      first += count;
    }
    int place = best(previousScores, previousCount);
    for (int window = windows - 1; window >= 0; window--) {
      first -= store.candidateCount(window);
      path[window] = place == 0 ? -1 : first + place - 1;
      place = from[first + window + place];
    }
    return path;
  }

  private void score(int window, int count) {
    double intensity = Math.min(1, store.peak(window) / globalPeak);
    double silence = 2 - intensity * (1 + options.voicingThreshold()) / options.silenceThreshold();
    scores[0] = options.voicingThreshold() + Math.max(0, silence);
    octaves[0] = Double.NaN;
    double topOctave = Math.log(options.ceilingHz()) / LOG_2;
    for (int i = 1; i <= count; i++) {
      octaves[i] = Math.log(store.hz(first + i - 1)) / LOG_2;
      scores[i] = store.strength(first + i - 1) - options.octaveCost() * (topOctave - octaves[i]);
    }
  }

  private void connect(int state, int count) {
    for (int i = 0; i <= count; i++) {
      double most = Double.NEGATIVE_INFINITY;
      int place = 0;
      for (int j = 0; j < previousCount; j++) {
        double value = previousScores[j] - cost(i, j);
        if (value > most) {
          most = value;
          place = j;
        }
      }
      scores[i] += most;
      from[state + i] = (byte) place;
    }
  }

  private double cost(int current, int previous) {
    if (current == 0 || previous == 0) {
      return current == previous ? 0 : voicingCost;
    }
    return jumpCost * Math.abs(octaves[current] - previousOctaves[previous]);
  }

  private void swap(int count) {
    double[] formerScores = previousScores;
    double[] formerOctaves = previousOctaves;
    previousScores = scores;
    previousOctaves = octaves;
    scores = formerScores;
    octaves = formerOctaves;
    previousCount = count;
  }

  private static int best(double[] values, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }
}
