package dev.ivas.audio.yin;

import dev.ivas.audio.internal.WindowCutter;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.spectrum.StreamedWindows;
import java.util.Arrays;

/**
 * Tracks fundamental frequency and voicing by pYIN, equal to {@code librosa.pyin} with its default
 * priors: bins of a tenth of a semitone, at most 35.92 octaves a second.
 *
 * <p>Sound may be fed in pieces of any size and is not kept. The path leans on what follows, so
 * that there is no contour before {@link #finish}; then it is that of the whole recording. The
 * frequency is the bin's: up to five cents off. Confined to one thread.
 *
 * <p>Source: Mauch and Dixon 2014.
 */
public final class Pyin {
  private static final int BINS_PER_SEMITONE = 10;
  private static final int BINS_PER_OCTAVE = 12 * BINS_PER_SEMITONE;
  private static final double MAX_OCTAVES_PER_SECOND = 35.92;

  private final YinOptions options;
  private final double stepSeconds;
  private final NormalizedDifference difference;
  private final TroughWeights weights;
  private final StreamedWindows windows;
  private final PitchObservations observations = new PitchObservations();
  private final int bins;

  /**
   * Creates a tracker for a stream.
   *
   * @param sampleRateHz samples per second, positive
   * @param options window and range
   * @throws IllegalArgumentException if the windows are too short for the range
   */
  public Pyin(int sampleRateHz, YinOptions options) {
    this.options = options;
    stepSeconds = (double) options.window().hopLength() / sampleRateHz;
    difference = new NormalizedDifference(sampleRateHz, options);
    weights = new TroughWeights(difference.count());
    windows = new StreamedWindows(options.window(), WindowCutter.Padding.ZERO, this::observe);
    bins = (int) Math.floor(BINS_PER_OCTAVE * log2(options.maxHz() / options.minHz())) + 1;
  }

  /**
   * Tracks a whole recording.
   *
   * @param samples mono sound
   * @param sampleRateHz samples per second, positive
   * @param options window and range
   * @return the contour; its strength is the probability that a window is voiced
   * @throws IllegalArgumentException if the windows are too short for the range
   */
  public static F0Contour of(double[] samples, int sampleRateHz, YinOptions options) {
    Pyin pyin = new Pyin(sampleRateHz, options);
    pyin.accept(samples, 0, samples.length);
    return pyin.finish();
  }

  /**
   * Takes the next samples.
   *
   * @param samples the array that holds them
   * @param from index of the first
   * @param to index after the last
   */
  public void accept(double[] samples, int from, int to) {
    windows.accept(samples, from, to);
  }

  /** {@return the contour of all that was heard, as {@link #of} tells it; ends the stream} */
  public F0Contour finish() {
    windows.finish();
    int[] path = new PitchPath(observations, bins, reach()).find();
    double[] hz = new double[path.length];
    Arrays.setAll(hz, i -> path[i] < 0 ? Double.NaN : hz(path[i]));
    double[] voiced = new double[path.length];
    Arrays.setAll(voiced, observations::voiced);
    double first = options.window().centered() ? 0 : 0.5 * windowSeconds();
    return new F0Contour(first, stepSeconds, hz, voiced);
  }

  private void observe(double[] samples, int offset) {
    difference.compute(samples, offset);
    weights.weigh(difference);
    for (int i = 0; i < weights.count(); i++) {
      double hz = difference.hz(weights.trough(i));
      int bin = (int) Math.max(0, Math.rint(BINS_PER_OCTAVE * log2(hz / options.minHz())));
      // Troughs that round beyond the highest bin are lost, as in librosa.
      if (weights.weight(i) > 0 && bin < bins) {
        observations.add(bin, weights.weight(i));
      }
    }
    observations.endWindow();
  }

  private int reach() {
    double semitones = Math.rint(12 * MAX_OCTAVES_PER_SECOND * stepSeconds);
    return (int) Math.min(bins, semitones * BINS_PER_SEMITONE / 2);
  }

  private double hz(int bin) {
    return options.minHz() * Math.pow(2, (double) bin / BINS_PER_OCTAVE);
  }

  private double windowSeconds() {
    return stepSeconds * options.window().windowLength() / options.window().hopLength();
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
