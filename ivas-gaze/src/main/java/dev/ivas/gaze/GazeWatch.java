package dev.ivas.gaze;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.live.LiveGaze;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.gaze.blink.BlinkDetector;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a candidate looks while the interview goes on; confined to one thread.
 *
 * <p>Directions and eye contact are told as in the conclusion, but against the neutral known at the
 * time, learnt anew every second; what was told before is not told again.
 */
final class GazeWatch {
  private static final long NEUTRAL_MICROS = 1_000_000;
  private static final double FEWEST_BLINK_SECONDS = 10;

  private final GazeBaseline baseline;
  private final DirectionTracker tracker = new DirectionTracker();
  private final EyeContact contact = new EyeContact();
  private GazeAngles neutral;
  private long nextNeutralMicros;
  private GazeDirection direction = GazeDirection.UNKNOWN;
  private long directionMicros;
  private long toldMicros;

  /** Starts to watch; the baseline is fed by others. */
  GazeWatch(GazeBaseline baseline) {
    this.baseline = baseline;
    this.neutral = baseline.neutral();
  }

  /** Takes a frame with a face; the gaze is null while the eyes are not seen. */
  void add(TimeSpan shown, @Nullable GazeEstimate gaze) {
    long micros = shown.startMicros();
    if (micros >= nextNeutralMicros) {
      neutral = baseline.neutral();
      nextNeutralMicros = micros + NEUTRAL_MICROS;
    }
    if (gaze != null) {
      direction = tracker.next(micros, gaze.toCamera().minus(neutral));
      directionMicros = micros;
      toldMicros += shown.durationMicros();
    } else if (micros - directionMicros > BlinkDetector.MAX_BLINK_MICROS) {
      direction = GazeDirection.UNKNOWN;
    }
    contact.add(shown, gaze == null ? null : tracker.smoothed());
  }

  /** Takes a frame without a face. */
  void noFace() {
    direction = GazeDirection.UNKNOWN;
  }

  LiveGaze soFar(BlinkDetector blinks) {
    double seen = TimeSpan.toSeconds(blinks.seenMicros());
    int count = blinks.blinks().size();
    GazeAngles angles = direction == GazeDirection.UNKNOWN ? null : tracker.smoothed();
    return new LiveGaze(
        direction,
        angles == null ? null : (Double) angles.yawRadians(),
        angles == null ? null : (Double) angles.pitchRadians(),
        toldMicros == 0 ? null : (Double) (contact.micros() / (double) toldMicros),
        count,
        seen < FEWEST_BLINK_SECONDS ? null : (Double) (60 * count / seen));
  }
}
