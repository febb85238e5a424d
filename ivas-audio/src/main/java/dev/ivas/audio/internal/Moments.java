package dev.ivas.audio.internal;

/**
 * Mean, standard deviation and extremes of a stream of numbers, by Welford's update.
 *
 * <p>Source: B. P. Welford, "Note on a method for calculating corrected sums of squares and
 * products", Technometrics 4 (1962). Confined to one thread.
 */
public final class Moments {
  private long count;
  private double mean;
  private double squares;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /**
   * Adds a value.
   *
   * @param value a finite number
   */
  public void add(double value) {
    count++;
    double delta = value - mean;
    mean += delta / count;
    squares += delta * (value - mean);
    min = Math.min(min, value);
    max = Math.max(max, value);
  }

  /** {@return how many values were added} */
  public long count() {
    return count;
  }

  /** {@return the mean, NaN without values} */
  public double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /** {@return the standard deviation with denominator n, NaN without values} */
  public double populationSd() {
    return count == 0 ? Double.NaN : Math.sqrt(squares / count);
  }

  /** {@return the standard deviation with denominator n - 1, NaN below two values} */
  public double sampleSd() {
    return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
  }

  /** {@return the smallest value, NaN without values} */
  public double min() {
    return count == 0 ? Double.NaN : min;
  }

  /** {@return the largest value, NaN without values} */
  public double max() {
    return count == 0 ? Double.NaN : max;
  }
}
