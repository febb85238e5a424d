package dev.ivas.gaze.blink;

/**
 * How far the openness must fall before eyes count as shut: learnt from blinks and noise.
 *
 * <p>Half the mean depth of the blinks seen (0.6 with the weight of six blinks at first), for some
 * landmarks never show an eye quite shut; and at least ten times the usual change from frame to
 * frame, for others tremble. Always 0.25 to 0.45.
 */
final class ClosingDepth {
  private static final double FIRST_DEPTH = 0.6;
  private static final double FIRST_WEIGHT = 6;
  private static final double SHARE_OF_DEPTH = 0.5;
  private static final double MAX_CHANGE = 0.8;
  private static final double FIRST_TREMOR = 0.04;
  private static final double FIRST_TREMOR_SECONDS = 2;
  private static final double TIMES_TREMOR = 10;
  private static final double MIN = 0.25;
  private static final double MAX = 0.45;

  private final RecentValues changes =
      new RecentValues(MAX_CHANGE, FIRST_TREMOR, FIRST_TREMOR_SECONDS);
  private double depths = FIRST_DEPTH * FIRST_WEIGHT;
  private double weight = FIRST_WEIGHT;

  double value() {
    double tremor = changes.percentile(0.5);
    return Math.min(
        MAX, Math.max(MIN, Math.max(SHARE_OF_DEPTH * depths / weight, TIMES_TREMOR * tremor)));
  }

  /** Takes the change of openness between two frames, at least 0. */
  void learnChange(double change, double seconds) {
    changes.add(change, seconds);
  }

  /** Takes how far the openness fell in a blink, in [0, 1]. */
  void learnBlink(double depth) {
    depths += depth;
    weight++;
  }
}
