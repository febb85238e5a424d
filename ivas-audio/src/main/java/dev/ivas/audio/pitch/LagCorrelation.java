package dev.ivas.audio.pitch;

/** Correlates a slice of sound with itself, shifted by growing lags. */
interface LagCorrelation {
  /** {@return samples in a slice} */
  int sliceLength();

  /** {@return index of the first sample of the slice that stands for a moment, in seconds} */
  long start(double seconds);

  /** {@return the largest lag a period may have} */
  int longestPeriod();

  /** {@return the largest lag that is correlated; maxima near it lean on what lies beyond} */
  int maxLag();

  /**
   * Correlates one slice.
   *
   * @param samples the array that holds it
   * @param offset index of its first sample
   * @param quietest a slice whose result is not above this, or is 0, is not correlated
   * @param r receives the normalised correlation of lags 0 to maxLag, shape [maxLag + 1]
   * @return the largest magnitude near the centre, the local mean taken off
   */
  double correlate(double[] samples, int offset, double quietest, double[] r);

  /**
   * Returns the mean of a stretch.
   *
   * @param samples the array
   * @param from first index
   * @param to index after the last
   * @return the mean
   */
  static double mean(double[] samples, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += samples[i];
    }
    return sum / (to - from);
  }
}
