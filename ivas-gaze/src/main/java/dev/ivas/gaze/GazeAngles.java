package dev.ivas.gaze;

/**
 * A direction of looking, as two angles.
 *
 * @param yawRadians positive towards the candidate's own left (the right of an unmirrored picture)
 * @param pitchRadians positive upwards
 */
public record GazeAngles(double yawRadians, double pitchRadians) {
  /** Straight ahead. */
  public static final GazeAngles ZERO = new GazeAngles(0, 0);

  public GazeAngles {
    if (!Double.isFinite(yawRadians + pitchRadians)) {
      throw new IllegalArgumentException("gaze angles must be finite");
    }
  }

  /**
   * Returns this direction as seen from another.
   *
   * @param origin the direction to count from
   * @return the difference of the angles
   */
  public GazeAngles minus(GazeAngles origin) {
    return new GazeAngles(yawRadians - origin.yawRadians, pitchRadians - origin.pitchRadians);
  }
}
