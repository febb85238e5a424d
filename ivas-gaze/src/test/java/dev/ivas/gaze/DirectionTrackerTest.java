package dev.ivas.gaze;

import static dev.ivas.core.face.GazeDirection.CENTER;
import static dev.ivas.core.face.GazeDirection.DOWN;
import static dev.ivas.core.face.GazeDirection.LEFT;
import static dev.ivas.core.face.GazeDirection.RIGHT;
import static dev.ivas.core.face.GazeDirection.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.face.GazeDirection;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectionTrackerTest {
  @Test
  void namesTheFiveDirections() {
    assertThat(first(0, 0)).isEqualTo(CENTER);
    assertThat(first(20, 0)).isEqualTo(LEFT);
    assertThat(first(-20, 0)).isEqualTo(RIGHT);
    assertThat(first(0, 20)).isEqualTo(UP);
    assertThat(first(0, -20)).isEqualTo(DOWN);
    assertThat(first(25, 15)).isEqualTo(LEFT);
    assertThat(first(-15, -25)).isEqualTo(DOWN);
  }

  @Test
  void doesNotFlickerOnTheLimit() {
    for (double yaw : new double[] {7.5, 8, 8.5}) {
      DirectionTracker tracker = new DirectionTracker();
      Random random = new Random(5);
      Set<GazeDirection> told = EnumSet.noneOf(GazeDirection.class);
      for (int i = 0; i < 300; i++) {
        GazeDirection now = tracker.next(33_000L * i, gaze(yaw + 0.3 * random.nextGaussian(), 0));
        if (i > 100) {
          told.add(now);
        }
      }
      assertThat(told).hasSize(1);
    }
  }

  @Test
  void oneWildFrameChangesNothing() {
    DirectionTracker tracker = new DirectionTracker();
    tracker.next(0, gaze(0, 0));
    assertThat(tracker.next(16_000, gaze(25, 0))).isEqualTo(CENTER);
    assertThat(tracker.next(32_000, gaze(0, 0))).isEqualTo(CENTER);
  }

  @Test
  void startsAfreshAfterAPause() {
    DirectionTracker tracker = new DirectionTracker();
    tracker.next(0, gaze(0, 0));
    assertThat(tracker.next(400_000, gaze(15, 0))).isEqualTo(LEFT);
  }

  private static GazeDirection first(double yaw, double pitch) {
    return new DirectionTracker().next(0, gaze(yaw, pitch));
  }

  private static GazeAngles gaze(double yaw, double pitch) {
    return new GazeAngles(Math.toRadians(yaw), Math.toRadians(pitch));
  }
}
