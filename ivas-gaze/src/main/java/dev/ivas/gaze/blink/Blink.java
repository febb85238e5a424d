package dev.ivas.gaze.blink;

import dev.ivas.core.time.TimeSpan;

/**
 * One closing and reopening of both eyes.
 *
 * @param startMicros the last frame before it in which the eyes were open, in microseconds
 * @param lowestMicros the frame in which they were most closed
 * @param endMicros the first frame after it in which they were open again
 * @param lowestOpenness the eyes' height at the lowest point by their height when open, at least 0
 */
public record Blink(long startMicros, long lowestMicros, long endMicros, double lowestOpenness) {
  private static final double HALF_BLINK_OPENNESS = 0.45;

  public Blink {
    if (!(startMicros < lowestMicros && lowestMicros < endMicros && lowestOpenness >= 0)) {
      throw new IllegalArgumentException("a blink needs start, lowest point and end in this order");
    }
  }

  /** {@return from start to end} */
  public TimeSpan span() {
    return new TimeSpan(startMicros, endMicros);
  }

  /** {@return whether the lids stopped half way, at more than 45 % of the open height} */
  public boolean isHalf() {
    return lowestOpenness > HALF_BLINK_OPENNESS;
  }

  /**
   * Tells whether a frame lies between the open frames that bound this blink.
   *
   * @param micros the time of a frame
   * @return false for the open frames themselves
   */
  public boolean closesEyesAt(long micros) {
    return micros > startMicros && micros < endMicros;
  }
}
