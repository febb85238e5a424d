package dev.ivas.overlay;

import dev.ivas.core.face.GazeDirection;

/**
 * Where the eyes look in one frame.
 *
 * @param yawRadians relative to the camera, positive to the candidate's own left
 * @param pitchRadians relative to the camera, positive upwards
 * @param direction what this was told to be; the arrow is left out where it is UNKNOWN
 */
public record GazeMark(double yawRadians, double pitchRadians, GazeDirection direction) {
  public GazeMark {
    if (!Double.isFinite(yawRadians + pitchRadians)) {
      throw new IllegalArgumentException("gaze angles must be finite; leave out unknown gaze");
    }
  }

  /** What a caption says of it. */
  String caption() {
    return switch (direction) {
      case LEFT -> "looks to own left";
      case RIGHT -> "looks to own right";
      case CENTER -> "looks at the camera";
      case UP -> "looks up";
      case DOWN -> "looks down";
      case UNKNOWN -> "gaze not told";
    };
  }
}
