package dev.ivas.audio.pitch;

/**
 * Finds the periods a slice of sound may have: the maxima of its correlation, refined.
 *
 * <p>Confined to one thread; the last slice's candidates lie in its arrays.
 */
final class CandidateFinder {
  private final LagCorrelation correlation;
  private final double sampleRateHz;
  private final double floorHz;
  private final double octaveCost;
  private final double smallestStrength;
  private final int shortestPeriod;
  private final double[] r;
  private final SincPeak peak;
  private final int[] places;
  private final double[] guesses;
  private final double[] heights;
  private int count;

  CandidateFinder(LagCorrelation correlation, double sampleRateHz, F0Options options) {
    this.correlation = correlation;
    this.sampleRateHz = sampleRateHz;
    this.floorHz = options.floorHz();
    this.octaveCost = options.octaveCost();
    this.smallestStrength = 0.5 * options.voicingThreshold();
    this.shortestPeriod = Math.max(2, (int) Math.floor(sampleRateHz / options.ceilingHz()));
    this.r = new double[correlation.maxLag() + 1];
    this.peak = new SincPeak(correlation.maxLag());
    this.places = new int[options.maxCandidates() - 1];
    this.guesses = new double[places.length];
    this.heights = new double[places.length];
  }

  /** Finds the candidates of a slice, none if its peak is not above a limit; returns the peak. */
  double find(double[] samples, int offset, double quietest) {
    count = 0;
    double localPeak = correlation.correlate(samples, offset, quietest, r);
    if (localPeak <= quietest) {
      return localPeak;
    }
    int end = Math.min(correlation.longestPeriod(), correlation.maxLag());
    for (int lag = shortestPeriod; lag < end; lag++) {
      if (r[lag] > smallestStrength && r[lag] > r[lag - 1] && r[lag] >= r[lag + 1]) {
        double slope = 0.5 * (r[lag + 1] - r[lag - 1]);
        double curvature = 2 * r[lag] - r[lag - 1] - r[lag + 1];
        double shift = slope / curvature;
        keep(lag, lag + shift, r[lag] + 0.5 * slope * shift);
      }
    }
    if (count > 0) {
      peak.load(r);
    }
    return localPeak;
  }

  /** {@return what correlates the slices} */
  LagCorrelation correlation() {
    return correlation;
  }

  /** {@return how many candidates the last slice has} */
  int count() {
    return count;
  }

  /** {@return the rough strength of a candidate, before it is refined} */
  double roughStrength(int candidate) {
    return reflect(heights[candidate]);
  }

  /** Refines one candidate of the last slice; then its frequency and strength can be asked. */
  void refine(int candidate) {
    peak.refine(places[candidate], guesses[candidate]);
  }

  /** Refines the refined candidate as far as its correlation allows, at some cost. */
  void refineFully() {
    peak.refineFully();
  }

  /** {@return the refined candidate's frequency in hertz} */
  double refinedHz() {
    return sampleRateHz / peak.place();
  }

  /** {@return the refined candidate's strength, in (0, 1]} */
  double refinedStrength() {
    return reflect(peak.height());
  }

  private void keep(int lag, double guess, double height) {
    int place = count;
    if (count < places.length) {
      count++;
    } else {
      place = weakest();
      if (preference(height, guess) <= preference(heights[place], guesses[place])) {
        return;
      }
    }
    places[place] = lag;
    guesses[place] = guess;
    heights[place] = height;
  }

  private int weakest() {
    int weakest = 0;
    for (int i = 1; i < count; i++) {
      if (preference(heights[i], guesses[i]) < preference(heights[weakest], guesses[weakest])) {
        weakest = i;
      }
    }
    return weakest;
  }

  /** Favours high frequencies, so that a perfectly periodic sound keeps its shortest period. */
  private double preference(double height, double lag) {
    return reflect(height) - octaveCost * Math.log(floorHz * lag / sampleRateHz) / Math.log(2);
  }

  private static double reflect(double strength) {
    return strength > 1 ? 1 / strength : strength;
  }
}
