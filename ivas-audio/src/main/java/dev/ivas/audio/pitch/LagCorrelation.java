package dev.ivas.audio.pitch;

/**
 * Correlates a slice of sound with itself, shifted by growing lags. The samples of several channels
 * are interleaved; their products are summed, so that each channel counts by its power.
 */
interface LagCorrelation {
  /** {@return samples per channel in a slice} */
  int sliceLength();

  /** {@return index in its channel of the first sample of the slice for a moment, in seconds} */
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
   * @return the largest magnitude near the centre of any channel, its local mean taken off
   */
  double correlate(double[] samples, int offset, double quietest, double[] r);

  /**
   * Returns the mean of a stretch of one channel.
   *
   * @param samples the array
   * @param from first index
   * @param step from one sample of the channel to the next
   * @param count how many samples of the channel
   * @return the mean
   */
  static double mean(double[] samples, int from, int step, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += samples[from + i * step];
    }
    return sum / count;
  }
}
