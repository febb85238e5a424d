package dev.ivas.gaze.blink;

/**
 * One eye of one person: what its two witnesses make of how far it is open.
 *
 * <pre>
 * height   = ratio / open level
 * openness = height                                                   the ratio alone, or
 *          = 2/3 height + 1/3 probability / usual probability
 * </pre>
 *
 * <p>The open level is {@link EyeOpennessBaseline}'s; the usual probability is learnt the same way
 * from the network's answers. Where the network is not asked, or usually takes this eye for shut
 * (below 0.5: it cannot see this eye well), the ratio alone counts.
 */
final class EyeLid {
  private static final double USUAL_SHARE = 0.6;
  private static final double PRIOR_PROBABILITY = 0.95;
  private static final double PRIOR_SECONDS = 1;
  private static final double TRUSTED_FROM = 0.5;
  private static final double NETWORK_WEIGHT = 1 / 3.0;

  private final EyeOpennessBaseline level = new EyeOpennessBaseline();
  private final RecentValues answers = new RecentValues(1, PRIOR_PROBABILITY, PRIOR_SECONDS);

  /** Returns the eye's height by its height when open. */
  double height(double ratio) {
    return ratio / level.openLevel();
  }

  /** Returns the openness, 1 when open; the probability may be NaN. */
  double openness(double ratio, double openProbability) {
    double byRatio = height(ratio);
    double usual = answers.percentile(USUAL_SHARE);
    if (Double.isNaN(openProbability) || usual < TRUSTED_FROM) {
      return byRatio;
    }
    return byRatio + NETWORK_WEIGHT * (openProbability / usual - byRatio);
  }

  void learn(double ratio, double openProbability, double shownSeconds) {
    level.learn(ratio, shownSeconds);
    if (!Double.isNaN(openProbability)) {
      answers.add(openProbability, shownSeconds);
    }
  }
}
