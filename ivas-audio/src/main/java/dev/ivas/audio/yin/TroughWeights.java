package dev.ivas.audio.yin;

/**
 * How likely each trough of a window is its period, over all thresholds YIN might have had.
 *
 * <pre>
 * P(trough) = sum over 100 thresholds s of Beta(2, 18)(s) Boltzmann(place among the n below s; 2, n)
 * </pre>
 *
 * <p>Thresholds below the lowest trough give it one percent of their weight. Confined to one
 * thread.
 *
 * <p>Source: Mauch and Dixon 2014, section 2.1. Departure, as in librosa: troughs below a threshold
 * share its weight, the first the most, instead of leaving all to the first.
 */
final class TroughWeights {
  private static final int THRESHOLDS = 100;
  private static final double DECAY = Math.exp(-2);
  private static final double NO_TROUGH = 0.01;

  private final double[] prior = new double[THRESHOLDS];
  private final double[] powers;
  private final int[] troughs;
  private final double[] heights;
  private final double[] weights;
  private int count;
  private int lowest;

  /** Prepares for differences of so many periods. */
  TroughWeights(int periods) {
    for (int s = 0; s < THRESHOLDS; s++) {
      prior[s] = cumulative(s + 1) - cumulative(s);
    }
    int most = periods / 2 + 1;
    powers = new double[most + 1];
    for (int i = 0; i <= most; i++) {
      powers[i] = Math.pow(DECAY, i);
    }
    troughs = new int[most];
    heights = new double[most];
    weights = new double[most];
  }

  /** The distribution function of Beta(2, 18) at a share of the thresholds. */
  private static double cumulative(int step) {
    double rest = 1 - step / (double) THRESHOLDS;
    return 1 - Math.pow(rest, 19) - 19 * (1 - rest) * Math.pow(rest, 18);
  }

  /** Finds and weighs the troughs of a window. */
  void weigh(NormalizedDifference difference) {
    find(difference);
    if (count == 0) {
      return;
    }
    double missed = 0;
    for (int s = 0; s < THRESHOLDS; s++) {
      double threshold = (s + 1) / (double) THRESHOLDS;
      if (heights[lowest] < threshold) {
        share(threshold, prior[s]);
      } else {
        missed += prior[s];
      }
    }
    weights[lowest] += NO_TROUGH * missed;
  }

  private void find(NormalizedDifference difference) {
    count = 0;
    lowest = 0;
    for (int i = 0; i < difference.count(); i++) {
      if (difference.isTrough(i)) {
        troughs[count] = i;
        heights[count] = difference.value(i);
        weights[count] = 0;
        if (heights[count] < heights[lowest]) {
          lowest = count;
        }
        count++;
      }
    }
  }

  private void share(double threshold, double weight) {
    int below = 0;
    for (int i = 0; i < count; i++) {
      below += heights[i] < threshold ? 1 : 0;
    }
    double scale = weight * (1 - DECAY) / (1 - powers[below]);
    int place = 0;
    for (int i = 0; i < count; i++) {
      if (heights[i] < threshold) {
        weights[i] += scale * powers[place++];
      }
    }
  }

  /** {@return how many troughs the last window has} */
  int count() {
    return count;
  }

  /** {@return the index of a trough in the difference; they come in order} */
  int trough(int index) {
    return troughs[index];
  }

  /** {@return how likely a trough is the period} */
  double weight(int index) {
    return weights[index];
  }
}
