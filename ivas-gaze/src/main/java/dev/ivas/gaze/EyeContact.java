package dev.ivas.gaze;

import dev.ivas.core.time.TimeSpan;
import dev.ivas.gaze.blink.BlinkDetector;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the time spent in eye contact: looks at the camera itself; confined to one thread.
 *
 * <p>A gaze is at the camera within 7 degrees to either side of the person's neutral, 3.5 below and
 * 9.5 above: people who look at a screen below their camera are that little lower, while hardly
 * anybody looks just above it. The limits were chosen on BioID (676 photographs, 26 persons; three
 * raters told eye contact). Whoever looks keeps looking until a limit is passed by a tenth. A look
 * of less than 500 ms is a passing glance and does not count; a blink does not end a look, but its
 * own time does not count.
 */
final class EyeContact {
  private static final double ASIDE = Math.toRadians(7);
  private static final double BELOW = Math.toRadians(3.5);
  private static final double ABOVE = Math.toRadians(9.5);
  private static final double STICKINESS = 1.1;
  private static final long MIN_LOOK_MICROS = 500_000;
  private static final long MAX_BRIDGED_MICROS = BlinkDetector.MAX_BLINK_MICROS;

  private boolean looking;
  private long startMicros;
  private long endMicros;
  private long lookedMicros;
  private long endedMicros;

  /**
   * Takes the next frame.
   *
   * @param shown when, after the frames before
   * @param gaze relative to the person's neutral; null where it is unknown
   */
  void add(TimeSpan shown, @Nullable GazeAngles gaze) {
    if (looking && shown.startMicros() - endMicros > MAX_BRIDGED_MICROS) {
      endLook();
    }
    if (gaze == null) {
      return;
    }
    boolean atCamera = atCamera(gaze, looking ? STICKINESS : 1);
    if (looking && !atCamera) {
      endLook();
    } else if (atCamera) {
      if (!looking) {
        startMicros = shown.startMicros();
      }
      looking = true;
      lookedMicros += shown.durationMicros();
      endMicros = shown.endMicros();
    }
  }

  /** Returns the time in eye contact so far, in microseconds. */
  long micros() {
    return endedMicros + counted();
  }

  private static boolean atCamera(GazeAngles gaze, double reach) {
    double pitch = gaze.pitchRadians();
    return Math.abs(gaze.yawRadians()) < reach * ASIDE
        && pitch > -reach * BELOW
        && pitch < reach * ABOVE;
  }

  private long counted() {
    return endMicros - startMicros >= MIN_LOOK_MICROS ? lookedMicros : 0;
  }

  private void endLook() {
    endedMicros += counted();
    looking = false;
    lookedMicros = 0;
    startMicros = endMicros;
  }
}
