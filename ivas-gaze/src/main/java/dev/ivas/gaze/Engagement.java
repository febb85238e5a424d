package dev.ivas.gaze;

import org.jspecify.annotations.Nullable;

/**
 * How much eyes and head stay with the camera: one number in [0, 1], from four that are observed.
 *
 * <pre>
 * engagement = 0.50 eyeContactShare
 *            + 0.25 headTowards                                 (1 within 10 degrees, 0 from 45)
 *            + 0.15 / (1 + shiftsPerMinute / 30)
 *            + 0.10 (1 - (blinksPerMinute - 32.5) / 27.5 held within [0, 1])
 * </pre>
 *
 * <p>It grows with eye contact and with a head turned to the camera, and falls with restless eyes
 * and with blinking beyond the usual. Weights and angles are our choice; no data stand behind them.
 * It says nothing about interest, honesty or ability.
 *
 * <p>Sources. The head is asked because it tells much of where attention goes even where eyes
 * cannot be seen well: R. Stiefelhagen and J. Zhu, "Head orientation and gaze direction in
 * meetings", CHI 2002, found that it makes up 69 % of the direction of gaze. The blink rate that
 * lowers nothing: M. J. Doughty, "Consideration of three types of spontaneous eyeblink activity in
 * normal humans", Optometry and Vision Science 78(10), 2001: 10.5 to 32.5 a minute in conversation;
 * the mean was 26 in A. R. Bentivoglio et al., "Analysis of blink rate patterns in normal
 * subjects", Movement Disorders 12(6), 1997.
 *
 * @param eyeContactShare share of the time told in which the candidate looks at the camera, [0, 1]
 * @param headTowards mean of {@link #headTowards}, in [0, 1]
 * @param shiftsPerMinute changes of direction a minute, at least 0
 * @param blinksPerMinute at least 0, or null when unknown: its term is then left out and the others
 *     weigh more
 */
public record Engagement(
    double eyeContactShare,
    double headTowards,
    double shiftsPerMinute,
    @Nullable Double blinksPerMinute) {
  private static final double CONTACT_WEIGHT = 0.5;
  private static final double HEAD_WEIGHT = 0.25;
  private static final double CALM_WEIGHT = 0.15;
  private static final double BLINK_WEIGHT = 0.1;
  private static final double SHIFTS_HALVING = 30;
  private static final double USUAL_BLINKS = 32.5;
  private static final double BLINKS_RANGE = 27.5;
  private static final double FRONTAL = Math.toRadians(10);
  private static final double AWAY = Math.toRadians(45);

  public Engagement {
    boolean ratesAreValid =
        shiftsPerMinute >= 0 && (blinksPerMinute == null || blinksPerMinute >= 0);
    if (!(isShare(eyeContactShare) && isShare(headTowards) && ratesAreValid)) {
      throw new IllegalArgumentException("shares must be in [0, 1] and rates at least 0");
    }
  }

  /** {@return the engagement, in [0, 1]} */
  public double value() {
    double calm = 1 / (1 + shiftsPerMinute / SHIFTS_HALVING);
    double seen = CONTACT_WEIGHT * eyeContactShare + HEAD_WEIGHT * headTowards + CALM_WEIGHT * calm;
    if (blinksPerMinute == null) {
      return seen / (1 - BLINK_WEIGHT);
    }
    double beyond = (blinksPerMinute - USUAL_BLINKS) / BLINKS_RANGE;
    return seen + BLINK_WEIGHT * (1 - clamp(beyond));
  }

  /**
   * Tells how far one frame's head faces the camera.
   *
   * @param yawRadians of the head
   * @param pitchRadians of the head
   * @return 1 up to 10 degrees, then falling evenly to 0 at 45
   */
  public static double headTowards(double yawRadians, double pitchRadians) {
    return 1 - clamp((Math.hypot(yawRadians, pitchRadians) - FRONTAL) / (AWAY - FRONTAL));
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
