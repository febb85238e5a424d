package dev.ivas.gaze;

import dev.ivas.core.face.GazeDirection;

/**
 * Turns gaze angles over time into directions that do not flicker; confined to one thread.
 *
 * <p>The angles are smoothed with a time constant of 50 ms. Within 8 degrees of the neutral the
 * direction is CENTER; beyond, the larger of the two angles names it. Whatever is being looked at
 * keeps its name until the limit is passed by a tenth.
 */
final class DirectionTracker {
  private static final double LIMIT = Math.toRadians(8);
  private static final double STICKINESS = 1.1;
  private static final double SMOOTHING_SECONDS = 0.05;
  private static final double RESTART_SECONDS = 0.3;

  private GazeDirection last = GazeDirection.UNKNOWN;
  private long lastMicros;
  private double yaw;
  private double pitch;

  /**
   * Takes a frame whose gaze is known.
   *
   * @param micros above that of the frame before
   * @param gaze relative to the person's neutral
   * @return any direction but UNKNOWN
   */
  GazeDirection next(long micros, GazeAngles gaze) {
    double seconds = (micros - lastMicros) / 1e6;
    boolean restart = last == GazeDirection.UNKNOWN || seconds > RESTART_SECONDS;
    double share = restart ? 1 : 1 - Math.exp(-seconds / SMOOTHING_SECONDS);
    yaw += share * (gaze.yawRadians() - yaw);
    pitch += share * (gaze.pitchRadians() - pitch);
    last = name(restart ? GazeDirection.UNKNOWN : last);
    lastMicros = micros;
    return last;
  }

  /** Returns the smoothed gaze of the last frame taken. */
  GazeAngles smoothed() {
    return new GazeAngles(yaw, pitch);
  }

  private GazeDirection name(GazeDirection before) {
    double across = yaw / LIMIT;
    double along = pitch / LIMIT;
    double limit = before == GazeDirection.CENTER ? STICKINESS : 1 / STICKINESS;
    if (before == GazeDirection.UNKNOWN) {
      limit = 1;
    }
    if (Math.hypot(across, along) < limit) {
      return GazeDirection.CENTER;
    }
    if (before == GazeDirection.LEFT || before == GazeDirection.RIGHT) {
      across *= STICKINESS;
    } else if (before == GazeDirection.UP || before == GazeDirection.DOWN) {
      along *= STICKINESS;
    }
    if (Math.abs(across) >= Math.abs(along)) {
      return across > 0 ? GazeDirection.LEFT : GazeDirection.RIGHT;
    }
    return along > 0 ? GazeDirection.UP : GazeDirection.DOWN;
  }
}
