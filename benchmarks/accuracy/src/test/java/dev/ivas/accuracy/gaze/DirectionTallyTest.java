package dev.ivas.accuracy.gaze;

import static dev.ivas.accuracy.gaze.Annotations.look;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.accuracy.gaze.Look.Seen;
import dev.ivas.core.face.GazeDirection;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectionTallyTest {
  private final DirectionTally tally = new DirectionTally();

  @Test
  void directionsThatOccurAreWeighedAlike() {
    tally.add(look(Seen.CENTER), GazeDirection.CENTER);
    tally.add(look(Seen.CENTER), GazeDirection.CENTER);
    tally.add(look(Seen.CENTER), GazeDirection.LEFT);
    tally.add(look(Seen.LEFT), GazeDirection.LEFT);
    tally.add(look(Seen.LEFT), GazeDirection.UNKNOWN);

    DirectionScores scores = tally.scores();

    // CENTER: 2 of 3 seen, 2 of 2 told; LEFT: 1 of 2 seen, 1 of 2 told.
    assertThat(scores.f1().get("CENTER")).isCloseTo(0.8, within(1e-12));
    assertThat(scores.f1().get("LEFT")).isCloseTo(0.5, within(1e-12));
    assertThat(scores.f1()).hasSize(2);
    assertThat(scores.macroF1()).isCloseTo(0.65, within(1e-12));
    assertThat(scores.macroF1Single()).isCloseTo(0.65, within(1e-12));
    assertThat(scores.accuracy()).isCloseTo(0.6, within(1e-12));
    assertThat(scores.unknown()).isCloseTo(0.2, within(1e-12));
    assertThat(scores.n()).isEqualTo(5);
    assertThat(scores.confusion().get("CENTER")).containsEntry("LEFT", 1).containsEntry("UP", 0);
  }

  @Test
  void eitherOfTwoDirectionsIsRight() {
    tally.add(look(Seen.RIGHT, GazeDirection.DOWN), GazeDirection.DOWN);
    tally.add(look(Seen.RIGHT, GazeDirection.DOWN), GazeDirection.RIGHT);
    tally.add(look(Seen.RIGHT, GazeDirection.DOWN), GazeDirection.UP);
    tally.add(look(Seen.RIGHT), GazeDirection.CENTER);

    DirectionScores scores = tally.scores();

    assertThat(scores.confusion().get("DOWN")).containsEntry("DOWN", 1);
    assertThat(scores.confusion().get("RIGHT")).containsEntry("RIGHT", 1).containsEntry("UP", 1);
    assertThat(scores.diagonal()).isEqualTo(3);
    assertThat(scores.macroF1Single()).isZero();
  }

  @Test
  void closedEyesAreCountedApartAndUnsureFramesNotAtAll() {
    tally.add(look(Seen.CLOSED), GazeDirection.UNKNOWN);
    tally.add(look(Seen.CLOSED), GazeDirection.DOWN);
    tally.add(look(Seen.UNSURE), GazeDirection.UP);

    DirectionScores scores = tally.scores();

    assertThat(scores.n()).isZero();
    assertThat(scores.macroF1()).isNaN();
    assertThat(scores.closed()).isEqualTo(2);
    assertThat(scores.closedUnknown()).isEqualTo(0.5);
  }

  @Test
  void mirroringAllChangesNoScore() {
    Map<GazeDirection, GazeDirection> mirror =
        Map.of(
            GazeDirection.LEFT, GazeDirection.RIGHT,
            GazeDirection.RIGHT, GazeDirection.LEFT);
    DirectionTally mirrored = new DirectionTally();
    Seen[] seen = {Seen.LEFT, Seen.RIGHT, Seen.UP, Seen.LEFT, Seen.CENTER};
    GazeDirection[] told = GazeDirection.values();
    for (int i = 0; i < seen.length; i++) {
      tally.add(look(seen[i]), told[i]);
      Seen other = Seen.valueOf(swapped(mirror, GazeDirection.valueOf(seen[i].name())).name());
      mirrored.add(look(other), swapped(mirror, told[i]));
    }

    assertThat(mirrored.scores().macroF1()).isEqualTo(tally.scores().macroF1());
  }

  private static GazeDirection swapped(
      Map<GazeDirection, GazeDirection> mirror, GazeDirection direction) {
    return mirror.getOrDefault(direction, direction);
  }
}
