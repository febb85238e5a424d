package dev.ivas.fusion.internal;

/**
 * The interview cut into stretches of equal length, the units that the bootstrap draws.
 *
 * <p>A stretch is about 5 s, longer than most glances, smiles and pauses, so that stretches are
 * nearly independent of one another; a short interview is cut into 8, a very long one into 1,000.
 */
public final class Blocks {
  private static final double TARGET_SECONDS = 5;
  private static final int FEWEST = 8;
  private static final int MOST = 1_000;

  private final int count;
  private final double seconds;

  private Blocks(int count, double seconds) {
    this.count = count;
    this.seconds = seconds;
  }

  /**
   * Cuts an interview.
   *
   * @param durationSeconds finite, at least 0
   * @return its blocks
   */
  public static Blocks of(double durationSeconds) {
    double wanted = Math.ceil(durationSeconds / TARGET_SECONDS);
    int count = (int) Math.max(FEWEST, Math.min(MOST, wanted));
    return new Blocks(count, durationSeconds / count);
  }

  int count() {
    return count;
  }

  double seconds() {
    return seconds;
  }

  double[] zeros() {
    return new double[count];
  }

  /** Adds the seconds that a span shares with each block, times a weight. */
  void addSpan(double[] sums, double start, double end, double weight) {
    if (!(seconds > 0 && end > start)) {
      return;
    }
    int last = index(end);
    for (int block = index(start); block <= last; block++) {
      double from = Math.max(start, block * seconds);
      double to = Math.min(end, (block + 1) * seconds);
      sums[block] += weight * Math.max(0, to - from);
    }
  }

  /** Adds an amount to the block in which an instant lies. */
  void addAt(double[] sums, double time, double amount) {
    sums[index(time)] += amount;
  }

  private int index(double time) {
    return seconds > 0 ? (int) Math.max(0, Math.min(count - 1, Math.floor(time / seconds))) : 0;
  }
}
