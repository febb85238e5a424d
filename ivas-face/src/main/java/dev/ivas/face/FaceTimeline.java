package dev.ivas.face;

import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.feature.FeatureSeriesRecorder;
import dev.ivas.core.report.FaceSection;
import dev.ivas.core.report.FaceSection.HeadPoseDegrees;
import dev.ivas.core.report.FaceSection.OtherFaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
   * The first columns of {@link #series()}: OpenFace's {@code confidence} and {@code success}, then
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

  /**
   * The columns added for landmarks: OpenFace's {@code x_0} to {@code x_67}, then {@code y_0} to
   * {@code y_67}, in pixels of the frame as displayed, to a tenth of a pixel. Absent where there is
   * no face.
   */
  public static final List<String> LANDMARK_COLUMNS = landmarkColumns();

  private static final double LANDMARK_STEPS = 10;
  private static final long MAX_HOLD_MICROS = 500_000;
  private static final long DEFAULT_HOLD_MICROS = 40_000;

  private final FeatureSeriesRecorder series;
  private final boolean withLandmarks;
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

  /** Starts an empty timeline without landmarks. */
  public FaceTimeline() {
    this(false);
  }

  /**
   * Starts an empty timeline.
   *
   * @param withLandmarks whether {@link #series()} has {@link #LANDMARK_COLUMNS} too
   */
  public FaceTimeline(boolean withLandmarks) {
    this.withLandmarks = withLandmarks;
    List<String> columns = new ArrayList<>(COLUMNS);
    if (withLandmarks) {
      columns.addAll(LANDMARK_COLUMNS);
    }
    series = new FeatureSeriesRecorder(columns);
  }

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

  /** {@return one row a frame, with the columns told above; closed with this timeline} */
  public FeatureSeries series() {
    return series;
  }

  private float[] row(FaceObservation seen) {
    float[] row = new float[series.columns().size()];
    seen.found()
        .ifPresentOrElse(face -> fill(row, face), () -> Arrays.fill(row, 2, row.length, Float.NaN));
    return row;
  }

  private void fill(float[] row, FaceFound face) {
    row[0] = (float) face.quality().overall();
    row[1] = 1;
    row[2] = (float) face.box().x();
    row[3] = (float) face.box().y();
    row[4] = (float) face.box().width();
    row[5] = (float) face.box().height();
    row[6] = (float) face.box().score();
    row[7] = (float) Math.toDegrees(face.headPose().pitchRadians());
    row[8] = (float) Math.toDegrees(face.headPose().rollRadians());
    row[9] = (float) Math.toDegrees(face.headPose().yawRadians());
    if (withLandmarks) {
      fill(row, face.landmarks());
    }
  }

  private static void fill(float[] row, FaceLandmarks points) {
    int count = points.scheme().points();
    for (int i = 0; i < count; i++) {
      row[COLUMNS.size() + i] = tenth(points.x(i));
      row[COLUMNS.size() + count + i] = tenth(points.y(i));
    }
  }

  /** Digits that nobody can see would only fill a table. */
  private static float tenth(double pixels) {
    return (float) (Math.round(pixels * LANDMARK_STEPS) / LANDMARK_STEPS);
  }

  private static List<String> landmarkColumns() {
    int count = LandmarkScheme.IBUG_68.points();
    return Stream.of("x_", "y_")
        .flatMap(axis -> IntStream.range(0, count).mapToObj(i -> axis + i))
        .toList();
  }

  @Override
  public void close() {
    series.close();
  }
}
