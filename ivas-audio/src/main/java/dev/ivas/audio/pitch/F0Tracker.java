package dev.ivas.audio.pitch;

import dev.ivas.audio.internal.SampleGrid;
import dev.ivas.audio.internal.WindowCutter;
import dev.ivas.core.feature.ScratchFile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tracks the fundamental frequency of a voice as Praat's {@code To Pitch} does: candidates per
 * window, then the best path through them.
 *
 * <p>Sound may be fed in pieces of any size and is not kept; candidates are. A stream's windows
 * begin half a window after its start; {@link #of} places them as Praat does, centred in the
 * recording, which shifts them by less than a step. A stream is mono; of a recording's channels
 * {@link #of} sums the correlations, as Praat does. Confined to one thread.
 *
 * <p>Source: Boersma 1993. Departures: a maximum's place and height come from {@link SincPeak}
 * instead of Brent's search; maxima above the ceiling are never candidates.
 */
public final class F0Tracker {
  private static final int FEWEST_FOR_RANGE = 20;
  private static final double READY_VOICING_THRESHOLD = 0.25;

  private final F0Options options;
  private final int channels;
  private final double firstSeconds;
  private final double quietest;
  private final CandidateFinder finder;
  private final WindowCutter cutter;
  private final CandidateStore store;
  private final PeakMeter peak;

  /**
   * Creates a tracker for a stream.
   *
   * @param sampleRateHz samples per second, more than four times the floor
   * @param options how to search
   */
  public F0Tracker(int sampleRateHz, F0Options options) {
    this(sampleRateHz, options, null);
  }

  /**
   * Creates a tracker for a stream.
   *
   * @param sampleRateHz samples per second, more than four times the floor
   * @param options how to search
   * @param file takes what is kept of hours, and must stay open; null keeps all in memory
   */
  public F0Tracker(int sampleRateHz, F0Options options, @Nullable ScratchFile file) {
    this(
        options,
        1,
        0.5 * windowSeconds(options),
        finder(sampleRateHz, 1, options),
        new CandidateStore(file));
  }

  private F0Tracker(
      F0Options options,
      int channels,
      double firstSeconds,
      CandidateFinder finder,
      CandidateStore store) {
    this.options = options;
    this.store = store;
    this.channels = channels;
    this.firstSeconds = firstSeconds;
    this.finder = finder;
    quietest = options.surelyUnvoicedIntensity();
    peak = new PeakMeter(channels);
    LagCorrelation correlation = finder.correlation();
    cutter =
        new WindowCutter(
            channels * correlation.sliceLength(),
            window -> channels * correlation.start(firstSeconds + window * options.stepSeconds()),
            WindowCutter.Padding.ZERO);
  }

  /**
   * Tracks a whole mono recording on Praat's time grid.
   *
   * @param samples mono sound
   * @param sampleRateHz samples per second
   * @param options how to search
   * @return the contour; without windows if the recording is shorter than one
   */
  public static F0Contour of(double[] samples, int sampleRateHz, F0Options options) {
    return of(samples, 1, sampleRateHz, options);
  }

  /**
   * Tracks a whole recording on Praat's time grid.
   *
   * @param samples interleaved, a whole number per channel
   * @param channels 1 for mono
   * @param sampleRateHz samples per second and channel
   * @param options how to search
   * @return the contour; without windows if the recording is shorter than one
   */
  public static F0Contour of(double[] samples, int channels, int sampleRateHz, F0Options options) {
    double start = centredStart(samples.length / channels, sampleRateHz, options);
    F0Tracker tracker =
        new F0Tracker(
            options,
            channels,
            start,
            finder(sampleRateHz, channels, options),
            new CandidateStore(null));
    tracker.accept(samples, 0, samples.length);
    return tracker.contour();
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

  /** {@return a tracker for another stream that shares this one's tables; only one may be fed} */
  F0Tracker forNextStream() {
    return new F0Tracker(options, channels, firstSeconds, finder, new CandidateStore(null));
  }

  /** {@return the contour of what was heard so far; the best path may change with more sound} */
  public F0Contour contour() {
    return contour(peak.peak());
  }

  /**
   * Returns the contour within the speaker's own range, which a first contour tells.
   *
   * <p>The range is 0.83 times the 15 % quantile to 1.92 times the 65 % quantile of the first
   * contour; candidates outside are dropped and the path is searched again. Most octave errors fall
   * away. With fewer than 20 voiced windows the first contour is returned.
   *
   * <p>Source: C. De Looze, "Analyse et interprétation de l'empan temporel des variations
   * prosodiques en français et en anglais", thesis, Aix-Marseille, 2010.
   *
   * @return the contour
   */
  public F0Contour speakerContour() {
    F0Contour first = contour();
    if (first.voicedCount() < FEWEST_FOR_RANGE) {
      return first;
    }
    double floor = 0.83 * first.quantileHz(0.15);
    double ceiling = 1.92 * first.quantileHz(0.65);
    return contour(store.within(floor, ceiling), options, peak.peak());
  }

  /**
   * Returns a contour that calls a window voiced more readily: from a strength of 0.25 on, where
   * unstressed vowels still sound.
   *
   * <p>Source: the voicing threshold of de Jong and Wempe's script, see {@link
   * dev.ivas.audio.speech.SyllableNuclei}.
   *
   * @return the contour
   */
  public F0Contour readyContour() {
    return contour(store, options.withVoicingThreshold(READY_VOICING_THRESHOLD), peak.peak());
  }

  /** Returns the contour, silence judged against a peak heard elsewhere. */
  F0Contour contour(double globalPeak) {
    return contour(store, options, globalPeak);
  }

  private F0Contour contour(CandidateStore candidates, F0Options costs, double globalPeak) {
    int[] path = new PathFinder(candidates, costs, globalPeak).find();
    double[] hz = new double[path.length];
    double[] strength = new double[path.length];
    Arrays.fill(hz, Double.NaN);
    for (int i = 0; i < path.length; i++) {
      if (path[i] >= 0) {
        hz[i] = candidates.hz(path[i]);
        strength[i] = candidates.strength(path[i]);
      }
    }
    return new F0Contour(firstSeconds, options.stepSeconds(), hz, strength);
  }

  private void addWindow(double[] samples, int offset) {
    double localPeak = finder.find(samples, offset, quietest * peak.least());
    for (int i = 0; i < finder.count(); i++) {
      finder.refine(i);
      if (finder.refinedHz() <= options.ceilingHz()) {
        store.add(finder.refinedHz(), finder.refinedStrength());
      }
    }
    store.endWindow(localPeak);
  }

  /** Returns where Praat puts the first of as many windows as fit, centred in the recording. */
  static double centredStart(int sampleCount, int sampleRateHz, F0Options options) {
    return SampleGrid.centredStart(
        sampleCount, sampleRateHz, windowSeconds(options), options.stepSeconds());
  }

  static double windowSeconds(F0Options options) {
    int periods = options.method() == F0Options.Method.AUTOCORRELATION ? 3 : 2;
    return periods / options.floorHz();
  }

  private static CandidateFinder finder(int sampleRateHz, int channels, F0Options options) {
    return new CandidateFinder(correlation(sampleRateHz, channels, options), sampleRateHz, options);
  }

  static LagCorrelation correlation(int sampleRateHz, int channels, F0Options options) {
    return options.method() == F0Options.Method.AUTOCORRELATION
        ? new HannAutocorrelation(sampleRateHz, channels, options.floorHz())
        : new CrossCorrelation(sampleRateHz, channels, options.floorHz());
  }
}
