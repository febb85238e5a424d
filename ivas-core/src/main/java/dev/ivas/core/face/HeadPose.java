package dev.ivas.core.face;

/**
 * How the head is turned relative to the camera; all zero means it faces the camera upright.
 *
 * <p>Relative to the line from the camera to the head, wherever in the picture it is. From there
 * the head first tilts (roll), then nods (pitch) about the axis through the camera's left and
 * right, then turns (yaw) about the vertical one. In a mirrored picture yaw and roll have the
 * opposite sign, and pitch is the same.
 *
 * @param yawRadians positive when the face turns to the candidate's own left (the right of an
 *     unmirrored picture)
 * @param pitchRadians positive when the face turns up
 * @param rollRadians positive when the head tilts towards the candidate's own left shoulder
 *     (clockwise in an unmirrored picture)
 */
public record HeadPose(double yawRadians, double pitchRadians, double rollRadians) {
  public HeadPose {
    if (!Double.isFinite(yawRadians + pitchRadians + rollRadians)) {
      throw new IllegalArgumentException("head angles must be finite");
    }
  }
}
