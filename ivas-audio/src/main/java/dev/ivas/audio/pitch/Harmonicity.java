package dev.ivas.audio.pitch;

import dev.ivas.audio.internal.FloatSeries;
import dev.ivas.audio.internal.Moments;
import dev.ivas.audio.internal.WindowCutter;
import dev.ivas.core.feature.ScratchFile;
import org.jspecify.annotations.Nullable;

/**
 * The harmonics-to-noise ratio of a voice, as Praat's {@code To Harmonicity (cc): 0.01, 75, 0.1,
 * 1.0}.
 *
 * <pre>
 * HNR = 10 log10(r / (1 - r))   with r the highest normalised cross-correlation of the window
 * </pre>
 *
 * <p>Windows below a tenth of the recording's peak tend to count as silent and do not enter the
 * mean. Keeps eight bytes a window, no sound. Confined to one thread.
 *
 * <p>Source: Boersma 1993, equation 4. Departures: as in {@link F0Tracker}; only the three
 * candidates that look strongest are refined.
 */
public final class Harmonicity {
  private static final double SILENCE_THRESHOLD = 0.1;
  private static final double LARGEST_DB = 150;
  private static final int REFINED = 3;

  /** From 20 dB up the noise of a short interpolation would show. */
  private static final double NEARLY_PERIODIC = 0.99;

  private final CandidateFinder finder;
  private final WindowCutter cutter;
  private final FloatSeries peaks;
  private final FloatSeries noise;
  private final PeakMeter peak;

  /**
   * Creates a meter for a stream of mono sound.
   *
   * @param sampleRateHz samples per second
   * @param file takes what is kept of hours, and must stay open; null keeps all in memory
   */
  public Harmonicity(int sampleRateHz, @Nullable ScratchFile file) {
    this(
        1,
        sampleRateHz,
        options(sampleRateHz),
        0.5 * F0Tracker.windowSeconds(options(sampleRateHz)),
        file);
  }

  private Harmonicity(
      int channels,
      int sampleRateHz,
      F0Options options,
      double firstSeconds,
      @Nullable ScratchFile file) {
    peaks = new FloatSeries(file);
    noise = new FloatSeries(file);
    LagCorrelation correlation = F0Tracker.correlation(sampleRateHz, channels, options);
    peak = new PeakMeter(channels);
    finder = new CandidateFinder(correlation, sampleRateHz, options);
    cutter =
        new WindowCutter(
            channels * correlation.sliceLength(),
            window -> channels * correlation.start(firstSeconds + window * options.stepSeconds()),
            WindowCutter.Padding.ZERO);
  }

  /**
   * Measures a whole recording; the correlations of several channels are summed.
   *
   * @param samples interleaved, a whole number per channel
   * @param channels 1 for mono
   * @param sampleRateHz samples per second and channel
   * @return mean ratio of the windows that sound, in decibels; NaN if none does
   */
  public static double meanDb(double[] samples, int channels, int sampleRateHz) {
    F0Options options = options(sampleRateHz);
    double start = F0Tracker.centredStart(samples.length / channels, sampleRateHz, options);
    Harmonicity meter = new Harmonicity(channels, sampleRateHz, options, start, null);
    meter.accept(samples, 0, samples.length);
    return meter.meanDb();
  }

  /**
   * Takes the next samples.
   *
   * @param samples the array that holds them
   * @param from index of the first
   * @param to index after the last
   */
  public void accept(double[] samples, int from, int to) {
    peak.accept(samples, from, to);
    cutter.accept(samples, from, to, this::addWindow);
  }

  /** {@return the mean ratio of the windows that sounded so far, in decibels; NaN if none did} */
  public double meanDb() {
    Moments moments = new Moments();
    double globalPeak = peak.peak();
    for (int i = 0; i < peaks.size(); i++) {
      double intensity = globalPeak == 0 ? 0 : Math.min(1, peaks.get(i) / globalPeak);
      double unvoiced = Math.max(0, 2 - intensity / SILENCE_THRESHOLD);
      double r = 1.0 - noise.get(i);
      if (r > unvoiced) {
        double db = 10 * Math.log10(r / noise.get(i));
        moments.add(Math.max(-LARGEST_DB, Math.min(LARGEST_DB, db)));
      }
    }
    return moments.mean();
  }

  private void addWindow(double[] samples, int offset) {
    // Below the threshold no correlation would make the window count.
    peaks.add(finder.find(samples, offset, SILENCE_THRESHOLD * peak.least()));
    double best = 0;
    for (int i = 0; i < finder.count(); i++) {
      if (strongerThan(i) < REFINED) {
        finder.refine(i);
        if (finder.refinedStrength() > NEARLY_PERIODIC) {
          finder.refineFully();
        }
        best = Math.max(best, finder.refinedStrength());
      }
    }
    noise.add(1 - best);
  }

  private int strongerThan(int candidate) {
    int stronger = 0;
    for (int i = 0; i < finder.count(); i++) {
      if (finder.roughStrength(i) > finder.roughStrength(candidate)) {
        stronger++;
      }
    }
    return stronger;
  }

  private static F0Options options(int sampleRateHz) {
    double ceiling = 0.5 * sampleRateHz;
    int candidates = Math.max(15, (int) (ceiling / 75));
    return new F0Options(
        F0Options.Method.CROSS_CORRELATION,
        0.01,
        75,
        ceiling,
        candidates,
        SILENCE_THRESHOLD,
        0,
        0,
        0,
        0);
  }
}
