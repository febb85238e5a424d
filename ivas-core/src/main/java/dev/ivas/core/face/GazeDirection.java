package dev.ivas.core.face;

import java.util.Locale;

/** Where the candidate looks, relative to the camera; left and right are the candidate's own. */
public enum GazeDirection {
  /** Towards the candidate's own left: the right of an unmirrored picture. */
  LEFT,
  /** At the camera, or close to it. */
  CENTER,
  /** Towards the candidate's own right: the left of an unmirrored picture. */
  RIGHT,
  /** Above the camera. */
  UP,
  /** Below the camera. */
  DOWN,
  /** Not told: the eyes are shut, cut off, or too unsure. */
  UNKNOWN;

  /** {@return the name as the report writes it, in lower case} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
