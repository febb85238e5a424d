package dev.ivas.face;

import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.feature.FeatureSeriesRecorder;
import dev.ivas.core.report.FaceSection;
import dev.ivas.core.report.FaceSection.HeadPoseDegrees;
import dev.ivas.core.report.FaceSection.OtherFaces;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what a tracker saw of faces over a video.
 *
 * <p>Confined to one thread. Shares and means are taken over time, not over frames: each
 * observation holds until the next one, but no longer than half a second, so that a gap in the
 * video counts for nothing; the last one holds as long as the one before it.
 */
public final class FaceTimeline implements AutoCloseable {
  /**
   * The columns of {@link #series()}: OpenFace's {@code confidence} and {@code success}, then
   * py-feat's box in pixels, its score, and its head pose in degrees, with the signs of {@link
   * dev.ivas.core.face.HeadPose}. All but the first two are absent where there is no face.
   */
  public static final List<String> COLUMNS =
      List.of(
          "confidence",
          "success",
          "FaceRectX",
          "FaceRectY",
          "FaceRectWidth",
          "FaceRectHeight",
          "FaceScore",
          "Pitch",
          "Roll",
          "Yaw");

  private static final long MAX_HOLD_MICROS = 500_000;
  private static final long DEFAULT_HOLD_MICROS = 40_000;

  private final FeatureSeriesRecorder series = new FeatureSeriesRecorder(COLUMNS);
  private final List<OtherFaces> otherFaces = new ArrayList<>();
  private @Nullable FaceObservation last;
  private long lastHold = DEFAULT_HOLD_MICROS;
  private final Sums sums = new Sums();
  private long othersStart;
  private long othersEnd;
  private int othersMost;

  /** Weighted sums; the weights are microseconds. */
  private static final class Sums {
    private double time;
    private double detected;
    private double multiple;
    private double quality;
    private double yaw;
    private double pitch;
    private double roll;

    void add(FaceObservation seen, double weight) {
      time += weight;
      int faces = seen.otherFaces() + (seen.found().isPresent() ? 1 : 0);
      multiple += faces > 1 ? weight : 0;
      seen.found().ifPresent(face -> addFace(face, weight));
    }

    private void addFace(FaceFound face, double weight) {
      detected += weight;
      quality += weight * face.quality().overall();
      yaw += weight * face.headPose().yawRadians();
      pitch += weight * face.headPose().pitchRadians();
      roll += weight * face.headPose().rollRadians();
    }

    FaceSection section(List<OtherFaces> otherFaces) {
      boolean any = detected > 0;
      return new FaceSection(
          time > 0 ? detected / time : 0,
          any ? quality / detected : null,
          time > 0 ? multiple / time : 0,
          any ? new HeadPoseDegrees(degrees(yaw), degrees(pitch), degrees(roll)) : null,
          otherFaces);
    }

    private double degrees(double sum) {
      return Math.toDegrees(sum / detected);
    }
  }

  /** Starts an empty timeline. */
  public FaceTimeline() {}

  /**
   * Takes the next observation.
   *
   * @param seen what the tracker saw, later than the one before
   * @throws IllegalArgumentException if its time does not increase
   */
  public void accept(FaceObservation seen) {
    series.add(seen.timestampMicros(), row(seen));
    if (last != null) {
      lastHold = Math.min(MAX_HOLD_MICROS, seen.timestampMicros() - last.timestampMicros());
      settle(last, lastHold);
    }
    last = seen;
  }

  private void settle(FaceObservation seen, long hold) {
    sums.add(seen, (double) hold);
    if (seen.otherFaces() == 0) {
      closeOthers();
      return;
    }
    if (othersMost == 0) {
      othersStart = seen.timestampMicros();
    }
    othersMost = Math.max(othersMost, seen.otherFaces());
    othersEnd = seen.timestampMicros() + hold;
  }

  private void closeOthers() {
    if (othersMost > 0) {
      otherFaces.add(new OtherFaces(othersStart / 1e6, othersEnd / 1e6, othersMost));
    }
    othersMost = 0;
  }

  /**
   * Ends the timeline and sums it up; call it once, after the last observation.
   *
   * @return the report's section on faces
   */
  public FaceSection finish() {
    if (last != null) {
      settle(last, lastHold);
      last = null;
    }
    closeOthers();
    return sums.section(otherFaces);
  }

  /** {@return one row a frame, with the columns {@link #COLUMNS}; closed with this timeline} */
  public FeatureSeries series() {
    return series;
  }

  private static float[] row(FaceObservation seen) {
    return seen.found().map(FaceTimeline::faceRow).orElseGet(FaceTimeline::emptyRow);
  }

  private static float[] faceRow(FaceFound face) {
    return new float[] {
      (float) face.quality().overall(),
      1,
      (float) face.box().x(),
      (float) face.box().y(),
      (float) face.box().width(),
      (float) face.box().height(),
      (float) face.box().score(),
      (float) Math.toDegrees(face.headPose().pitchRadians()),
      (float) Math.toDegrees(face.headPose().rollRadians()),
      (float) Math.toDegrees(face.headPose().yawRadians())
    };
  }

  private static float[] emptyRow() {
    float nan = Float.NaN;
    return new float[] {0, 0, nan, nan, nan, nan, nan, nan, nan, nan};
  }

  @Override
  public void close() {
    series.close();
  }
}
