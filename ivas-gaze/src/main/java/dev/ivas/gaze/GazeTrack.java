package dev.ivas.gaze;

import dev.ivas.core.feature.FeatureSeriesRecorder;
import dev.ivas.core.time.TimeSpan;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in every frame of an interview, kept for a second look; confined to one thread.
 *
 * <p>A frame is shown until the next one begins, but for half a second at most; the last one as
 * long as the one before it, and a lone one for 40 ms.
 */
final class GazeTrack implements AutoCloseable {
  private static final long MAX_SHOWN_MICROS = 500_000;
  private static final long LONE_FRAME_MICROS = 40_000;
  private static final List<String> COLUMNS =
      List.of(
          "shown_micros",
          "ear_left",
          "ear_right",
          "openness",
          "gaze_yaw",
          "gaze_pitch",
          "eye_yaw",
          "eye_pitch");

  private final FeatureSeriesRecorder rows = new FeatureSeriesRecorder(COLUMNS);
  private @Nullable Measured pending;
  private long lastShownMicros = LONE_FRAME_MICROS;

  /**
   * One frame's face.
   *
   * @param openness of both eyes against the person's own, 1 when open
   * @param gaze null when unknown
   */
  record Eyes(double earLeft, double earRight, double openness, @Nullable GazeEstimate gaze) {}

  /**
   * One frame.
   *
   * @param shown half-open
   * @param eyes null without a face
   */
  record Measured(TimeSpan shown, @Nullable Eyes eyes) {}

  /** Receives the frames again, in order. */
  @FunctionalInterface
  interface Visitor {
    void frame(Measured frame);
  }

  /** Takes a frame, and returns the one before it, whose time is now known; null at first. */
  @Nullable Measured add(long micros, @Nullable Eyes eyes) {
    Measured before = pending;
    Measured ended = null;
    if (before != null) {
      long start = before.shown.startMicros();
      lastShownMicros = Math.min(MAX_SHOWN_MICROS, micros - start);
      ended = new Measured(new TimeSpan(start, start + lastShownMicros), before.eyes);
      write(ended);
    }
    pending = new Measured(new TimeSpan(micros, micros), eyes);
    return ended;
  }

  /** Ends the track, and returns the last frame; null if there never was one. */
  @Nullable Measured end() {
    Measured last = pending;
    return last == null ? null : add(last.shown.startMicros() + lastShownMicros, null);
  }

  void forEach(Visitor visitor) {
    rows.forEach((micros, values) -> visitor.frame(read(micros, values)));
  }

  @Override
  public void close() {
    rows.close();
  }

  private void write(Measured frame) {
    float[] row = new float[COLUMNS.size()];
    Arrays.fill(row, Float.NaN);
    row[0] = frame.shown.durationMicros();
    Eyes eyes = frame.eyes;
    if (eyes != null) {
      row[1] = (float) eyes.earLeft;
      row[2] = (float) eyes.earRight;
      row[3] = (float) eyes.openness;
      GazeEstimate gaze = eyes.gaze;
      if (gaze != null) {
        row[4] = (float) gaze.toCamera().yawRadians();
        row[5] = (float) gaze.toCamera().pitchRadians();
        row[6] = (float) gaze.eyeInHead().yawRadians();
        row[7] = (float) gaze.eyeInHead().pitchRadians();
      }
    }
    rows.add(frame.shown.startMicros(), row);
  }

  private static Measured read(long micros, float[] row) {
    TimeSpan shown = new TimeSpan(micros, micros + (long) row[0]);
    if (Float.isNaN(row[1])) {
      return new Measured(shown, null);
    }
    GazeEstimate gaze =
        Float.isNaN(row[4])
            ? null
            : new GazeEstimate(new GazeAngles(row[4], row[5]), new GazeAngles(row[6], row[7]));
    return new Measured(shown, new Eyes(row[1], row[2], row[3], gaze));
  }
}
