package dev.ivas.gaze;

import static dev.ivas.core.face.GazeDirection.CENTER;
import static dev.ivas.core.face.GazeDirection.LEFT;
import static dev.ivas.core.face.GazeDirection.RIGHT;
import static dev.ivas.core.face.GazeDirection.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.time.TimeSpan;
import org.junit.jupiter.api.Test;

class DirectionTimelineTest {
  private final DirectionTimeline.Builder builder = new DirectionTimeline.Builder();
  private long now;

  @Test
  void framesOfOneDirectionBecomeOneStretch() {
    held(LEFT, 200).held(LEFT, 300).held(RIGHT, 400);
    assertThat(builder.build().stretches())
        .extracting(DirectionTimeline.Stretch::direction)
        .containsExactly(LEFT, RIGHT);
  }

  @Test
  void passingThroughIsNotLooking() {
    held(LEFT, 500).held(CENTER, 66).held(RIGHT, 500);
    DirectionTimeline timeline = builder.build();
    assertThat(timeline.micros()).containsEntry(CENTER, 0L).containsEntry(RIGHT, 566_000L);
    assertThat(timeline.shifts()).isEqualTo(1);
  }

  @Test
  void aLostFaceBreaksAStretchAndBelongsToNone() {
    held(LEFT, 500).gap(1000).held(LEFT, 500);
    DirectionTimeline timeline = builder.build();
    assertThat(timeline.stretches()).hasSize(2);
    assertThat(timeline.micros()).containsEntry(LEFT, 1_000_000L).containsEntry(UNKNOWN, 0L);
    assertThat(timeline.shifts()).isZero();
  }

  @Test
  void blinksAreNoShifts() {
    held(CENTER, 300).held(UNKNOWN, 200).held(CENTER, 300);
    assertThat(builder.build().shifts()).isZero();
  }

  @Test
  void everyChangeBetweenToldDirectionsIsAShift() {
    held(CENTER, 300).held(LEFT, 300).held(UNKNOWN, 100).held(RIGHT, 300).held(CENTER, 300);
    assertThat(builder.build().shifts()).isEqualTo(3);
  }

  private DirectionTimelineTest held(GazeDirection direction, long millis) {
    builder.add(new TimeSpan(now, now + 1000 * millis), direction);
    return gap(millis);
  }

  private DirectionTimelineTest gap(long millis) {
    now += 1000 * millis;
    return this;
  }
}
