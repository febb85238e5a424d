package dev.ivas.audio.pitch;

import dev.ivas.audio.internal.Moments;

/**
 * Sums over pulses that give jitter and shimmer; stretches of sound may be added one by one.
 *
 * <p>Periods count from 0.1 to 20 ms; neighbours whose periods differ by more than a factor of 1.3,
 * or whose amplitudes by more than 1.6, are left out.
 *
 * <p>Source: Praat's manual, "PointProcess: Get jitter (local)", "Get shimmer (local)".
 */
final class PulseStatistics {
  private static final double SHORTEST_PERIOD = 0.0001;
  private static final double LONGEST_PERIOD = 0.02;
  private static final double PERIOD_FACTOR = 1.3;
  private static final double AMPLITUDE_FACTOR = 1.6;
  private static final double AMPLITUDE_REACH = 0.2;

  private final Moments periods = new Moments();
  private final Moments periodDifferences = new Moments();
  private final Moments amplitudes = new Moments();
  private final Moments amplitudeDifferences = new Moments();

  /** The last of all does not enter the mean: so in Praat. */
  private double latestAmplitude = Double.NaN;

  /** Adds the pulses of one stretch of sound; none connects to the stretch before. */
  void add(double[] pulses, double[] samples, int sampleCount, double sampleRateHz) {
    double previousTime = Double.NaN;
    double previousAmplitude = Double.NaN;
    for (int i = 0; i + 1 < pulses.length; i++) {
      if (isPeriod(pulses, i)) {
        periods.add(pulses[i + 1] - pulses[i]);
      }
      if (i == 0) {
        continue;
      }
      double before = pulses[i] - pulses[i - 1];
      double after = pulses[i + 1] - pulses[i];
      if (!isLength(before) || !isLength(after) || factor(before, after) > PERIOD_FACTOR) {
        continue;
      }
      periodDifferences.add(Math.abs(before - after));
      double amplitude = amplitude(samples, sampleCount, sampleRateHz, pulses[i], before, after);
      if (!(amplitude > 0)) {
        continue;
      }
      if (isLength(pulses[i] - previousTime)
          && factor(amplitude, previousAmplitude) <= AMPLITUDE_FACTOR) {
        amplitudeDifferences.add(Math.abs(amplitude - previousAmplitude));
      }
      if (!Double.isNaN(latestAmplitude)) {
        amplitudes.add(latestAmplitude);
      }
      latestAmplitude = amplitude;
      previousTime = pulses[i];
      previousAmplitude = amplitude;
    }
  }

  /** {@return mean difference of neighbouring periods over the mean period; NaN below two} */
  double jitter() {
    return periodDifferences.count() < 1 ? Double.NaN : periodDifferences.mean() / periods.mean();
  }

  /** {@return mean difference of neighbouring amplitudes over their mean; NaN below two} */
  double shimmer() {
    return amplitudeDifferences.count() < 1
        ? Double.NaN
        : amplitudeDifferences.mean() / amplitudes.mean();
  }

  long periodCount() {
    return periods.count();
  }

  private static boolean isPeriod(double[] pulses, int i) {
    double period = pulses[i + 1] - pulses[i];
    if (!isLength(period)) {
      return false;
    }
    boolean first = i == 0;
    boolean last = i + 2 >= pulses.length;
    boolean unlikeBefore = !first && factor(period, pulses[i] - pulses[i - 1]) > PERIOD_FACTOR;
    boolean unlikeAfter = !last && factor(period, pulses[i + 2] - pulses[i + 1]) > PERIOD_FACTOR;
    return !(unlikeBefore && unlikeAfter);
  }

  private static boolean isLength(double seconds) {
    return seconds >= SHORTEST_PERIOD && seconds <= LONGEST_PERIOD;
  }

  private static double factor(double a, double b) {
    return a > b ? a / b : b / a;
  }

  /** The root mean square under a Hann window that reaches a fifth of each period to its side. */
  private static double amplitude(
      double[] samples,
      int sampleCount,
      double sampleRateHz,
      double seconds,
      double before,
      double after) {
    double left = AMPLITUDE_REACH * before;
    double right = AMPLITUDE_REACH * after;
    int first = Math.max(0, (int) Math.ceil((seconds - left) * sampleRateHz - 0.5));
    int last = Math.min(sampleCount - 1, (int) Math.floor((seconds + right) * sampleRateHz - 0.5));
    if (last - first < 2) {
      return Double.NaN;
    }
    double sum = 0;
    double weights = 0;
    for (int i = first; i <= last; i++) {
      double distance = (i + 0.5) / sampleRateHz - seconds;
      double weight = 0.5 + 0.5 * Math.cos(Math.PI * distance / (distance < 0 ? left : right));
      sum += samples[i] * weight * samples[i] * weight;
      weights += weight * weight;
    }
    return Math.sqrt(sum / weights);
  }
}
