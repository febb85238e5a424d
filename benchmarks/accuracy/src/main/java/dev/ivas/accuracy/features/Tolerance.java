package dev.ivas.accuracy.features;

import java.util.List;
import java.util.Map;

/**
 * How far a feature may be from another program's.
 *
 * <p>RMS is computed in float there; the gold numbers have ten digits. Of YIN, pYIN and rolloff one
 * number in a thousand may lie outside, for rounding decides between two troughs or bins.
 *
 * @param absolute in the feature's unit
 * @param relative share of the other program's value
 * @param outliers share of the numbers that may lie outside
 */
record Tolerance(double absolute, double relative, double outliers) {
  private static final double RARE = 0.001;
  private static final Tolerance EXACT = new Tolerance(0, 1e-9, 0);

  private static final Map<String, Tolerance> FAMILIES =
      Map.ofEntries(
          Map.entry("mfcc", new Tolerance(1e-3, 0, 0)),
          Map.entry("rms", new Tolerance(2e-7, 1e-6, 0)),
          Map.entry("zcr", new Tolerance(1e-9, 0, 0)),
          Map.entry("centroid", new Tolerance(0.01, 0, 0)),
          Map.entry("bandwidth", new Tolerance(0.5, 0, 0)),
          Map.entry("flatness", new Tolerance(1e-5, 0, 0)),
          Map.entry("rolloff85", new Tolerance(1e-6, 1e-9, RARE)),
          Map.entry("yin", new Tolerance(1e-6, 1e-6, RARE)),
          Map.entry("pyin", new Tolerance(1e-6, 1e-9, RARE)),
          Map.entry("pitch", new Tolerance(0, 0.002, 0)),
          Map.entry("intensity", new Tolerance(0.01, 0, 0)));

  private static final Map<String, Tolerance> NUMBERS =
      Map.of(
          "n_frames", EXACT,
          "shape", EXACT,
          "n_voiced", new Tolerance(1, 0.01, 0),
          "sd_hz", new Tolerance(0, 0.02, 0),
          "jitter_local", new Tolerance(0.0005, 0.03, 0),
          "shimmer_local", new Tolerance(0.005, 0.05, 0),
          "hnr_cc_mean_db", new Tolerance(0.3, 0, 0));

  /** Returns the tolerance of a number; its own goes before its family's. */
  static Tolerance of(List<String> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      Tolerance own = NUMBERS.get(path.get(i));
      if (own != null) {
        return own;
      }
    }
    return path.stream().filter(FAMILIES::containsKey).findFirst().map(FAMILIES::get).orElse(EXACT);
  }

  /** {@return a difference as a share of what is allowed, above 1 if it is too large} */
  double share(double found, double wanted) {
    double difference = Math.abs(found - wanted);
    return difference == 0 ? 0 : difference / (absolute + relative * Math.abs(wanted));
  }
}
