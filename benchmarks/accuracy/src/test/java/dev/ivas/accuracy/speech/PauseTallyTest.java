package dev.ivas.accuracy.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PauseTallyTest {
  private static final List<LabelledSpan> TRUTH =
      List.of(span(0, 0.4), span(1, 1.3), span(2, 2.1), span(3, 3.22), span(4, 5), span(9.5, 10));

  @Test
  void silencesAtBothEndsAndShortOnesAreNotWanted() {
    SpeechResult.Pauses none = tally(List.of()).scores();
    assertThat(none.n()).isEqualTo(2);
    assertThat(none.recall()).isZero();
    assertThat(none.precision()).isNaN();
  }

  @Test
  void edgesAreThoseOfThePausesThatWereFound() {
    SpeechResult.Pauses pauses = tally(List.of(span(1.01, 1.28), span(4.03, 5.01))).scores();
    assertThat(pauses.recall()).isEqualTo(1);
    assertThat(pauses.precision()).isEqualTo(1);
    assertThat(pauses.start().maxMs()).isCloseTo(30, within(1e-6));
    assertThat(pauses.start().within20Ms()).isEqualTo(0.5);
    assertThat(pauses.end().biasMs()).isCloseTo(-5, within(1e-6));
  }

  @Test
  void pauseOfNearlyTheLengthIsNeitherWantedNorFalse() {
    SpeechResult.Pauses pauses = tally(List.of(span(2.98, 3.23), span(6, 6.5))).scores();
    assertThat(pauses.matched()).isZero();
    assertThat(pauses.precision()).isEqualTo(0.5);
  }

  private static PauseTally tally(List<LabelledSpan> told) {
    PauseTally tally = new PauseTally();
    tally.add(TRUTH, told, 10);
    return tally;
  }

  private static LabelledSpan span(double start, double end) {
    return new LabelledSpan(start, end, "");
  }
}
