package dev.ivas.audio.pitch;

import dev.ivas.audio.internal.Moments;
import java.util.Arrays;

/**
 * The fundamental frequency over time, one value per window; NaN where the voice does not sound.
 *
 * <p>Immutable: the arrays are copied on the way in and out.
 */
public final class F0Contour {
  private final double firstSeconds;
  private final double stepSeconds;
  private final double[] hz;
  private final double[] strength;

  /**
   * Creates a contour.
   *
   * @param firstSeconds time of the first window's centre
   * @param stepSeconds time from window to window, positive
   * @param hz fundamental frequency per window, in hertz, NaN if unvoiced
   * @param strength how sure each window is, in [0, 1]: the correlation at its period, 0 if
   *     unvoiced; of pYIN the probability that it is voiced
   */
  public F0Contour(double firstSeconds, double stepSeconds, double[] hz, double[] strength) {
    if (!(stepSeconds > 0) || hz.length != strength.length) {
      throw new IllegalArgumentException(
          "need a positive step and one strength per window, got "
              + stepSeconds
              + ", "
              + hz.length
              + " and "
              + strength.length);
    }
    this.firstSeconds = firstSeconds;
    this.stepSeconds = stepSeconds;
    this.hz = hz.clone();
    this.strength = strength.clone();
  }

  /** {@return hertz per window, NaN if unvoiced} */
  public double[] hz() {
    return hz.clone();
  }

  /** {@return time of the first window's centre, in seconds} */
  public double firstSeconds() {
    return firstSeconds;
  }

  /** {@return time from window to window, in seconds} */
  public double stepSeconds() {
    return stepSeconds;
  }

  /**
   * Returns how sure one window's value is.
   *
   * @param window index of the window
   * @return its strength, in [0, 1]
   */
  public double strengthAt(int window) {
    return strength[window];
  }

  /** {@return the number of windows, voiced or not} */
  public int windowCount() {
    return hz.length;
  }

  /**
   * Returns one window's value.
   *
   * @param window index of the window
   * @return hertz, NaN if unvoiced
   */
  public double hzAt(int window) {
    return hz[window];
  }

  /**
   * Tells whether the voice sounds.
   *
   * @param window index of the window
   * @return whether it has a frequency
   */
  public boolean isVoiced(int window) {
    return !Double.isNaN(hz[window]);
  }

  /**
   * Returns the time of a window's centre.
   *
   * @param window index of the window
   * @return seconds from the start of the sound
   */
  public double secondsAt(int window) {
    return firstSeconds + window * stepSeconds;
  }

  /** {@return the number of voiced windows} */
  public int voicedCount() {
    return (int) Arrays.stream(hz).filter(value -> !Double.isNaN(value)).count();
  }

  /** {@return the mean of voiced windows, NaN if none} */
  public double meanHz() {
    return moments().mean();
  }

  /** {@return the standard deviation (denominator n - 1) of voiced windows, NaN below two} */
  public double sdHz() {
    return moments().sampleSd();
  }

  /**
   * Returns a quantile of the voiced windows, interpolated between neighbours.
   *
   * @param share in [0, 1]; 0.5 for the median
   * @return hertz, NaN if no window is voiced
   */
  public double quantileHz(double share) {
    double[] sorted = Arrays.stream(hz).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = Math.min(Math.max(share * sorted.length - 0.5, 0), sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /**
   * Returns the frequency between windows.
   *
   * @param seconds a time
   * @return hertz, interpolated linearly between two voiced neighbours, the nearer one's value if
   *     only that is voiced, NaN if the nearer is unvoiced or outside
   */
  public double hzAtSeconds(double seconds) {
    double place = (seconds - firstSeconds) / stepSeconds;
    int near = (int) Math.rint(place);
    if (near < 0 || near >= hz.length || !isVoiced(near)) {
      return Double.NaN;
    }
    int far = place > near ? near + 1 : near - 1;
    if (far < 0 || far >= hz.length || !isVoiced(far)) {
      return hz[near];
    }
    return hz[near] + Math.abs(place - near) * (hz[far] - hz[near]);
  }

  private Moments moments() {
    Moments moments = new Moments();
    for (double value : hz) {
      if (!Double.isNaN(value)) {
        moments.add(value);
      }
    }
    return moments;
  }

  @Override
  public String toString() {
    return "F0Contour[" + voicedCount() + " of " + hz.length + " windows voiced]";
  }
}
