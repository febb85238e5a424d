package dev.ivas.gaze.blink;

/**
 * Learns how high one eye of one person is when open, as the video goes.
 *
 * <p>The open level is the 60th percentile of the ratios seen, each weighted by the time it was
 * shown and forgotten with a time constant of 10 s; it begins at 0.28 with the weight of one
 * second. A percentile stays put while the eye blinks or looks down for less than 60 % of that
 * time, and follows within seconds when the person leans closer or turns.
 *
 * <p>Source: our own; percentile and time constant were chosen on the development recording of
 * {@code BlinkDetectorGoldenTest}.
 *
 * <p>Confined to one thread.
 */
public final class EyeOpennessBaseline {
  private static final double PERCENTILE = 0.6;
  private static final double MAX_RATIO = 0.8;
  private static final double PRIOR_LEVEL = 0.28;
  private static final double PRIOR_SECONDS = 1;

  private final RecentValues ratios = new RecentValues(MAX_RATIO, PRIOR_LEVEL, PRIOR_SECONDS);

  /** Starts from the level of most people. */
  public EyeOpennessBaseline() {}

  /**
   * Takes one frame's ratio into account.
   *
   * @param ratio an eye aspect ratio, at least 0
   * @param shownSeconds how long it was shown, at least 0
   */
  public void learn(double ratio, double shownSeconds) {
    if (!(ratio >= 0 && shownSeconds >= 0)) {
      throw new IllegalArgumentException("ratio and time must not be negative");
    }
    ratios.add(ratio, shownSeconds);
  }

  /** {@return the ratio of this eye when open, above 0} */
  public double openLevel() {
    return ratios.percentile(PERCENTILE);
  }
}
