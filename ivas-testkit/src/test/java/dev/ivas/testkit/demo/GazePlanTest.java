package dev.ivas.testkit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.time.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GazePlanTest {
  private static final GazePlan PLAN =
      new GazePlan(
          List.of(
              new GazePlan.Fixation(0, GazeDirection.CENTER, false),
              new GazePlan.Fixation(1_000_000, GazeDirection.LEFT, true),
              new GazePlan.Fixation(3_000_000, GazeDirection.DOWN, false)),
          4_000_000);

  @Nested
  class Eyes {
    @Test
    void areHalfWayWhenALookBegins() {
      assertThat(PLAN.eyesAt(1_000_000).yawDegrees()).isCloseTo(10, within(1e-9));
      assertThat(PLAN.eyesAt(900_000).yawDegrees()).isZero();
      assertThat(PLAN.eyesAt(1_100_000).yawDegrees()).isEqualTo(20);
    }

    @Test
    void lookToTheOwnLeftWithPositiveYawAndDownWithNegativePitch() {
      assertThat(PLAN.eyesAt(2_000_000)).isEqualTo(new GazePlan.Aim(20, 0));
      assertThat(PLAN.eyesAt(3_900_000)).isEqualTo(new GazePlan.Aim(0, -18));
    }
  }

  @Nested
  class Head {
    @Test
    void followsSlowlyAndOnlySomeOfTheWay() {
      assertThat(PLAN.headAt(1_250_000).yawDegrees()).isCloseTo(2.5, within(1e-9));
      assertThat(PLAN.headAt(2_900_000).yawDegrees()).isEqualTo(5);
    }

    @Test
    void staysWhereTheEyesGoAlone() {
      assertThat(PLAN.headAt(3_900_000)).isEqualTo(new GazePlan.Aim(0, 0));
    }
  }

  @Nested
  class Segments {
    @Test
    void coverAllTimeWithoutGaps() {
      assertThat(PLAN.segments(List.of()))
          .containsExactly(
              new DemoTruth.Segment(0, 1, GazeDirection.CENTER),
              new DemoTruth.Segment(1, 3, GazeDirection.LEFT),
              new DemoTruth.Segment(3, 4, GazeDirection.DOWN));
    }

    @Test
    void areUnknownWhereTheEyesAreHidden() {
      List<TimeSpan> hidden =
          List.of(new TimeSpan(500_000, 600_000), new TimeSpan(2_900_000, 3_100_000));
      assertThat(PLAN.segments(hidden))
          .containsExactly(
              new DemoTruth.Segment(0, 0.5, GazeDirection.CENTER),
              new DemoTruth.Segment(0.5, 0.6, GazeDirection.UNKNOWN),
              new DemoTruth.Segment(0.6, 1, GazeDirection.CENTER),
              new DemoTruth.Segment(1, 2.9, GazeDirection.LEFT),
              new DemoTruth.Segment(2.9, 3, GazeDirection.UNKNOWN),
              new DemoTruth.Segment(3, 3.1, GazeDirection.UNKNOWN),
              new DemoTruth.Segment(3.1, 4, GazeDirection.DOWN));
    }
  }

  @Test
  void aPlanThatBeginsLaterIsRefused() {
    GazePlan.Fixation late = new GazePlan.Fixation(5, GazeDirection.CENTER, false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GazePlan(List.of(late), 10))
        .withMessageContaining("begin at 0");
  }
}
