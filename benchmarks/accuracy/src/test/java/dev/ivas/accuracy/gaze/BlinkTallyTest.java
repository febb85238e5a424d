package dev.ivas.accuracy.gaze;

import static dev.ivas.accuracy.gaze.Annotations.clip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.report.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlinkTallyTest {
  private final BlinkTally tally = new BlinkTally();

  @Test
  void blinksThatOverlapBelongTogether() {
    tally.add(
        clip(List.of(new Span(1, 1.2), new Span(3, 3.2), new Span(5, 5.2)), List.of()),
        List.of(new Span(1.1, 1.3), new Span(4, 4.2), new Span(5, 5.1)));

    GazeClipsResult.Blinks scores = tally.scores();

    assertThat(scores.matched()).isEqualTo(2);
    assertThat(scores.precision()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(scores.recall()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(scores.f1()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void aTenthOfASecondIsForgiven() {
    assertThat(matched(new Span(2, 2.2), new Span(2.29, 2.4))).isOne();
    assertThat(matched(new Span(2, 2.2), new Span(2.31, 2.4))).isZero();
    assertThat(matched(new Span(2, 2.2), new Span(1.7, 1.91))).isOne();
    assertThat(matched(new Span(2, 2.2), new Span(1.7, 1.89))).isZero();
  }

  @Test
  void oneBlinkToldForTwoFindsOne() {
    tally.add(
        clip(List.of(new Span(1, 1.2), new Span(1.3, 1.5)), List.of()),
        List.of(new Span(0.9, 1.6)));

    assertThat(tally.scores().matched()).isOne();
    assertThat(tally.scores().recall()).isEqualTo(0.5);
    assertThat(tally.scores().precision()).isOne();
  }

  @Test
  void twoBlinksToldForOneAreOneTooMany() {
    tally.add(
        clip(List.of(new Span(1, 1.4)), List.of()), List.of(new Span(1, 1.1), new Span(1.2, 1.4)));

    assertThat(tally.scores().matched()).isOne();
    assertThat(tally.scores().told()).isEqualTo(2);
  }

  @Test
  void doubtfulAndUnwatchedTimeCountsForNothing() {
    tally.add(
        clip(List.of(), List.of(new Span(4, 6))),
        List.of(new Span(4.5, 4.7), new Span(8, 8.2), new Span(9.95, 10.2)));

    assertThat(tally.scores().told()).isOne();
    assertThat(tally.scores().precision()).isZero();
  }

  @Test
  void clipsAddUp() {
    BlinkTally other = new BlinkTally();
    other.add(clip(List.of(new Span(1, 1.2)), List.of()), List.of());
    tally.add(clip(List.of(new Span(1, 1.2)), List.of()), List.of(new Span(1, 1.2)));
    tally.addAll(other);

    assertThat(tally.scores().recall()).isEqualTo(0.5);
    assertThat(tally.scores().f1()).isCloseTo(2 / 3.0, within(1e-12));
  }

  private static int matched(Span annotated, Span told) {
    BlinkTally tally = new BlinkTally();
    tally.add(clip(List.of(annotated), List.of()), List.of(told));
    return tally.scores().matched();
  }
}
