package dev.ivas.gaze;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.feature.FeatureSeriesRecorder;
import dev.ivas.gaze.blink.Blink;
import java.util.Arrays;
import java.util.List;

/** Writes the frames of an interview as the columns that {@link GazeAnalyzer} documents. */
final class GazeSeries {
  private static final List<String> COLUMNS =
      List.of(
          "gaze_angle_x",
          "gaze_angle_y",
          "gaze_yaw",
          "gaze_pitch",
          "ear_left",
          "ear_right",
          "eye_openness",
          "blink",
          "gaze_direction");

  private final FeatureSeriesRecorder rows = new FeatureSeriesRecorder(COLUMNS);
  private final BlinkCursor blinks;
  private final List<DirectionTimeline.Stretch> stretches;
  private final GazeAngles neutral;
  private int stretch;

  private GazeSeries(List<Blink> blinks, DirectionTimeline directions, GazeAngles neutral) {
    this.blinks = new BlinkCursor(blinks);
    this.stretches = directions.stretches();
    this.neutral = neutral;
  }

  static FeatureSeries of(
      GazeTrack track, List<Blink> blinks, DirectionTimeline directions, GazeAngles neutral) {
    GazeSeries series = new GazeSeries(blinks, directions, neutral);
    track.forEach(series::write);
    return series.rows;
  }

  private void write(GazeTrack.Measured frame) {
    long micros = frame.shown().startMicros();
    float[] row = new float[COLUMNS.size()];
    Arrays.fill(row, Float.NaN);
    GazeTrack.Eyes eyes = frame.eyes();
    if (eyes != null) {
      boolean blinking = blinks.closesEyesAt(micros);
      if (!blinking) {
        writeAngles(row, eyes);
      }
      row[4] = (float) eyes.earLeft();
      row[5] = (float) eyes.earRight();
      row[6] = (float) eyes.openness();
      row[7] = blinking ? 1 : 0;
      row[8] = code(directionAt(micros));
    }
    rows.add(micros, row);
  }

  private void writeAngles(float[] row, GazeTrack.Eyes eyes) {
    GazeEstimate gaze = eyes.gaze();
    if (gaze != null) {
      GazeAngles angles = gaze.toCamera().minus(neutral);
      row[0] = (float) angles.yawRadians();
      row[1] = (float) -angles.pitchRadians();
      row[2] = (float) -gaze.eyeInHead().yawRadians();
      row[3] = (float) gaze.eyeInHead().pitchRadians();
    }
  }

  private GazeDirection directionAt(long micros) {
    while (stretches.get(stretch).span().endMicros() <= micros) {
      stretch++;
    }
    return stretches.get(stretch).direction();
  }

  private static int code(GazeDirection direction) {
    return switch (direction) {
      case LEFT -> 0;
      case CENTER -> 1;
      case RIGHT -> 2;
      case UP -> 3;
      case DOWN -> 4;
      case UNKNOWN -> 5;
    };
  }
}
