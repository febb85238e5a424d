package dev.ivas.audio.pitch;

import dev.ivas.audio.internal.Channels;
import dev.ivas.audio.internal.Products;
import java.util.Arrays;

/**
 * Marks one moment per period of a voice: from the extremum nearest the middle of each voiced
 * stretch outwards, each where the wave resembles the period before most. The extremum is that of
 * the mean of the first two channels; the likeness is summed over all.
 *
 * <p>Source: Praat's manual, "Sound &amp; Pitch: To PointProcess (cc)"; Boersma 2009.
 */
final class GlottalPulses {
  private static final double SHORTEST = 0.8;
  private static final double LONGEST = 1.25;

  private final double[] samples;
  private final int channels;
  private final int sampleCount;
  private final double sampleRateHz;
  private final F0Contour contour;
  private final double globalPeak;
  private double[] times = new double[64];
  private int count;
  private double lastRight = Double.NEGATIVE_INFINITY;
  private double matchSeconds;
  private double matchPeak;

  private GlottalPulses(
      double[] samples,
      int channels,
      int sampleCount,
      double sampleRateHz,
      F0Contour contour,
      double globalPeak) {
    this.samples = samples;
    this.channels = channels;
    this.sampleCount = sampleCount;
    this.sampleRateHz = sampleRateHz;
    this.contour = contour;
    this.globalPeak = globalPeak;
  }

  /**
   * Finds the pulses of a stretch of sound.
   *
   * @param samples interleaved
   * @param channels 1 for mono
   * @param sampleCount how many of each channel to look at
   * @param sampleRateHz samples per second and channel
   * @param contour their fundamental frequency
   * @param globalPeak largest magnitude of the recording
   * @return times of the pulses in seconds, increasing
   */
  static double[] find(
      double[] samples,
      int channels,
      int sampleCount,
      double sampleRateHz,
      F0Contour contour,
      double globalPeak) {
    GlottalPulses pulses =
        new GlottalPulses(samples, channels, sampleCount, sampleRateHz, contour, globalPeak);
    int window = 0;
    while (window < contour.windowCount()) {
      int end = window;
      while (end < contour.windowCount() && contour.isVoiced(end)) {
        end++;
      }
      if (end > window) {
        pulses.markStretch(window, end - 1);
      }
      window = end + 1;
    }
    double[] found = Arrays.copyOf(pulses.times, pulses.count);
    Arrays.sort(found);
    return found;
  }

  private void markStretch(int firstWindow, int lastWindow) {
    double left = Math.max(0, contour.secondsAt(firstWindow) - 0.5 * contour.stepSeconds());
    double right =
        Math.min(
            sampleCount / sampleRateHz,
            contour.secondsAt(lastWindow) + 0.5 * contour.stepSeconds());
    double middle = 0.5 * (left + right);
    double hz = contour.hzAtSeconds(middle);
    if (Double.isNaN(hz)) {
      return;
    }
    double start = extremum(middle - 0.5 / hz, middle + 0.5 / hz);
    add(start);
    walkLeft(start, left);
    walkRight(start, right);
  }

  private void walkLeft(double start, double left) {
    double time = start;
    double hz = contour.hzAtSeconds(time);
    while (!Double.isNaN(hz)) {
      double likeness = match(time, 1 / hz, time - LONGEST / hz, time - SHORTEST / hz);
      time = likeness < 0 ? time - 1 / hz : matchSeconds;
      boolean fresh = time - lastRight > SHORTEST / hz;
      if (time < left) {
        if (isEdgePulse(likeness) && fresh) {
          add(time);
        }
        return;
      }
      if (isPulse(likeness) && fresh) {
        add(time);
      }
      hz = contour.hzAtSeconds(time);
    }
  }

  private void walkRight(double start, double right) {
    double time = start;
    double hz = contour.hzAtSeconds(time);
    while (!Double.isNaN(hz)) {
      double likeness = match(time, 1 / hz, time + SHORTEST / hz, time + LONGEST / hz);
      time = likeness < 0 ? time + 1 / hz : matchSeconds;
      boolean beyond = time > right;
      if (beyond ? isEdgePulse(likeness) : isPulse(likeness)) {
        add(time);
        lastRight = time;
      }
      if (beyond) {
        return;
      }
      hz = contour.hzAtSeconds(time);
    }
  }

  private boolean isPulse(double likeness) {
    return likeness > 0.3 && (matchPeak == 0 || matchPeak > 0.01 * globalPeak);
  }

  private boolean isEdgePulse(double likeness) {
    return likeness > 0.7 && matchPeak > 0.023333 * globalPeak;
  }

  /** Returns the time of the largest magnitude in a stretch, refined by a parabola. */
  private double extremum(double from, double to) {
    int first = Math.max(0, (int) Math.floor(index(from)));
    int last = Math.min(sampleCount - 1, (int) Math.ceil(index(to)));
    int lowest = first;
    int highest = first;
    for (int i = first + 1; i <= last; i++) {
      lowest = mixedAt(i) < mixedAt(lowest) ? i : lowest;
      highest = mixedAt(i) > mixedAt(highest) ? i : highest;
    }
    if (mixedAt(lowest) == mixedAt(highest)) {
      return seconds(0.5 * (first + last));
    }
    int best = Math.abs(mixedAt(lowest)) > Math.abs(mixedAt(highest)) ? lowest : highest;
    if (best == first || best == last) {
      return seconds(best);
    }
    double before = mixedAt(best - 1);
    double after = mixedAt(best + 1);
    return seconds(best + 0.5 * (after - before) / (2 * mixedAt(best) - before - after));
  }

  /** {@return of how many channels the extremum is that of the mean: so in Praat} */
  static int mixed(int channels) {
    return Math.min(2, channels);
  }

  private double mixedAt(int index) {
    return Channels.meanAt(samples, channels, mixed(channels), index);
  }

  /**
   * Finds where a period around {@code time} recurs best; returns the correlation there, -1 if
   * there is no maximum.
   */
  private double match(double time, double period, double earliest, double latest) {
    int start = (int) Math.rint(index(time - 0.5 * period));
    int length = (int) Math.rint(index(time + 0.5 * period)) - start + 1;
    int from = (int) Math.floor(index(earliest - 0.5 * period));
    int to = (int) Math.ceil(index(latest - 0.5 * period));
    double best = -1;
    double before = 0;
    double after = 0;
    int place = from;
    double r1 = 0;
    double r2 = 0;
    matchPeak = 0;
    for (int other = from; other <= to; other++) {
      double r3 = correlation(start, other, length);
      if (r2 > best && r2 >= r1 && r2 >= r3) {
        best = r2;
        before = r1;
        after = r3;
        place = other - 1;
        matchPeak = peak(other, length);
      }
      r1 = r2;
      r2 = r3;
    }
    double curvature = 2 * best - before - after;
    double slope = 0.5 * (after - before);
    double shift = curvature == 0 ? 0 : slope / curvature;
    matchSeconds = time + (place + shift - start) / sampleRateHz;
    return best < 0 ? best : best + 0.5 * slope * shift;
  }

  /** Returns the correlation of two windows, of those samples that both have. */
  private double correlation(int first, int second, int length) {
    int from = Math.max(0, -Math.min(first, second));
    int to = Math.min(length, sampleCount - Math.max(first, second));
    int one = (first + from) * channels;
    int two = (second + from) * channels;
    int count = (to - from) * channels;
    double product = Products.sum(samples, one, samples, two, count);
    if (product == 0) {
      return 0;
    }
    double power = Products.sum(samples, one, samples, one, count);
    return product / Math.sqrt(power * Products.sum(samples, two, samples, two, count));
  }

  private double peak(int start, int length) {
    double peak = 0;
    int end = Math.min(sampleCount, start + length) * channels;
    for (int i = Math.max(0, start) * channels; i < end; i++) {
      peak = Math.max(peak, Math.abs(samples[i]));
    }
    return peak;
  }

  private void add(double seconds) {
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
    }
    times[count++] = seconds;
  }

  private double index(double seconds) {
    return seconds * sampleRateHz - 0.5;
  }

  private double seconds(double index) {
    return (index + 0.5) / sampleRateHz;
  }
}
