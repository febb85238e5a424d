package dev.ivas.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.FaceMissing;
import dev.ivas.core.face.FaceQuality;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.report.FaceSection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaceTimelineTest {
  private static final double EXACT = 1e-9;
  private final FaceTimeline timeline = new FaceTimeline();

  @AfterEach
  void close() {
    timeline.close();
  }

  private static FaceFound found(long millis, int others, double yawDegrees) {
    return found(
        millis, others, yawDegrees, new FaceLandmarks(LandmarkScheme.IBUG_68, new double[136]));
  }

  private static FaceFound found(long millis, FaceLandmarks points) {
    return found(millis, 0, 0, points);
  }

  private static FaceFound found(long millis, int others, double yawDegrees, FaceLandmarks points) {
    return new FaceFound(
        1000 * millis,
        others,
        0,
        new FaceBox(1, 2, 3, 4, 0.75),
        points,
        null,
        null,
        null,
        new HeadPose(Math.toRadians(yawDegrees), 0.1, -0.2),
        new FaceQuality(1, 0.5, 1, 1, 1));
  }

  private static FaceMissing missing(long millis, int others) {
    return new FaceMissing(1000 * millis, others);
  }

  @Test
  void sharesAreTakenOverTimeNotOverFrames() {
    // A face for 300 ms in three frames, then 200 ms and (held as long) 200 ms without.
    for (int i = 0; i < 3; i++) {
      timeline.accept(found(100 * i, 0, 0));
    }
    timeline.accept(missing(300, 0));
    timeline.accept(missing(500, 0));

    assertThat(timeline.finish().detectedShare()).isCloseTo(300 / 700.0, within(EXACT));
  }

  @Test
  void gapsInTheVideoCountForHalfASecondAtMost() {
    timeline.accept(found(0, 0, 0));
    timeline.accept(missing(60_000, 0));
    timeline.accept(missing(60_500, 0));

    assertThat(timeline.finish().detectedShare()).isCloseTo(0.5 / 1.5, within(EXACT));
  }

  @Test
  void meansAreWeightedByTime() {
    timeline.accept(found(0, 0, 10));
    timeline.accept(found(300, 0, 20));
    timeline.accept(missing(400, 0));

    FaceSection section = timeline.finish();

    assertThat(section.headPose().yawDegrees()).isCloseTo(12.5, within(EXACT));
    assertThat(section.headPose().pitchDegrees()).isCloseTo(Math.toDegrees(0.1), within(EXACT));
    assertThat(section.headPose().rollDegrees()).isCloseTo(Math.toDegrees(-0.2), within(EXACT));
    assertThat(section.meanQuality()).isCloseTo(Math.pow(0.5, 0.2), within(EXACT));
  }

  @Test
  void otherFacesBecomeStretchesWithTheirGreatestCount() {
    timeline.accept(found(0, 0, 0));
    timeline.accept(found(100, 1, 0));
    timeline.accept(missing(200, 2));
    timeline.accept(found(300, 0, 0));
    timeline.accept(found(400, 1, 0));

    FaceSection section = timeline.finish();

    assertThat(section.otherFaces())
        .containsExactly(
            new FaceSection.OtherFaces(0.1, 0.3, 2), new FaceSection.OtherFaces(0.4, 0.5, 1));
    assertThat(section.multipleFacesShare()).isCloseTo(3 / 5.0, within(EXACT));
  }

  @Test
  void oneOtherFaceAloneIsNotSeveral() {
    timeline.accept(missing(0, 1));

    assertThat(timeline.finish().multipleFacesShare()).isZero();
  }

  @Test
  void emptyTimelineHasNothing() {
    FaceSection section = timeline.finish();

    assertThat(section.detectedShare()).isZero();
    assertThat(section.meanQuality()).isNull();
    assertThat(section.headPose()).isNull();
    assertThat(section.otherFaces()).isEmpty();
  }

  @Test
  void rowsHoldTheBoxAndTheAnglesInDegrees() {
    timeline.accept(found(0, 0, 30));
    timeline.accept(missing(40, 0));
    List<float[]> rows = new ArrayList<>();

    timeline.series().forEach((micros, values) -> rows.add(values.clone()));

    float nan = Float.NaN;
    assertThat(rows.get(0))
        .containsExactly(
            new float[] {(float) Math.pow(0.5, 0.2), 1, 1, 2, 3, 4, 0.75f, 5.7296f, -11.4592f, 30},
            within(1e-3f));
    assertThat(rows.get(1)).containsExactly(0, 0, nan, nan, nan, nan, nan, nan, nan, nan);
  }

  @Test
  void landmarksAreTheLastColumnsWhereAskedFor() {
    double[] points = new double[136];
    for (int i = 0; i < points.length; i++) {
      points[i] = i + 0.04;
    }
    try (FaceTimeline with = new FaceTimeline(true)) {
      with.accept(found(0, new FaceLandmarks(LandmarkScheme.IBUG_68, points)));
      with.accept(missing(40, 0));
      List<float[]> rows = new ArrayList<>();
      with.series().forEach((micros, values) -> rows.add(values.clone()));

      List<String> columns = with.series().columns();
      assertThat(columns).startsWith("confidence", "success").endsWith("y_66", "y_67");
      assertThat(rows.get(0)[columns.indexOf("x_0")]).isZero();
      assertThat(rows.get(0)[columns.indexOf("y_0")]).isEqualTo(1);
      assertThat(rows.get(0)[columns.indexOf("x_67")]).isEqualTo(134);
      assertThat(rows.get(0)[columns.indexOf("y_67")]).isEqualTo(135);
      assertThat(rows.get(1)[columns.indexOf("x_0")]).isNaN();
      assertThat(rows.get(1)[columns.indexOf("success")]).isZero();
    }
  }

  @Test
  void timeMustIncrease() {
    timeline.accept(missing(40, 0));

    assertThatThrownBy(() -> timeline.accept(missing(40, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
