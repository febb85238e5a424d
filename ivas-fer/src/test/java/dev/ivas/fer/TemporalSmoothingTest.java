package dev.ivas.fer;

import static dev.ivas.fer.EmotionProbabilitiesTest.sureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.Emotion;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalSmoothingTest {
  private static final Duration THIRD = Duration.ofMillis(300);
  private static final EmotionProbabilities SAD = sureOf(Emotion.SAD);
  private static final EmotionProbabilities HAPPY = sureOf(Emotion.HAPPY);

  @ParameterizedTest
  @ValueSource(longs = {10_000, 40_000, 100_000, 600_000})
  void aStepIsFollowedExponentiallyAtAnyFrameRate(long step) {
    TemporalSmoothing smoothing = new TemporalSmoothing(THIRD);
    smoothing.next(0, SAD);
    EmotionProbabilities last = SAD;
    for (long t = step; t <= 600_000; t += step) {
      last = smoothing.next(t, HAPPY);
    }

    assertThat(last.of(Emotion.HAPPY)).isCloseTo(1 - Math.exp(-2), within(1e-12));
    assertThat(last.of(Emotion.SAD)).isCloseTo(Math.exp(-2), within(1e-12));
  }

  @Test
  void theFirstValueAfterAResetCountsAlone() {
    TemporalSmoothing smoothing = new TemporalSmoothing(THIRD);
    smoothing.next(0, SAD);
    smoothing.reset();

    assertThat(smoothing.next(1, HAPPY)).isEqualTo(HAPPY);
  }

  @Test
  void zeroSwitchesItOff() {
    TemporalSmoothing smoothing = new TemporalSmoothing(Duration.ZERO);
    smoothing.next(0, SAD);

    assertThat(smoothing.next(1, HAPPY)).isEqualTo(HAPPY);
  }

  @Test
  void refusesTimeThatStandsStill() {
    TemporalSmoothing smoothing = new TemporalSmoothing(THIRD);
    smoothing.next(5, SAD);

    assertThatIllegalArgumentException().isThrownBy(() -> smoothing.next(5, HAPPY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TemporalSmoothing(Duration.ofMillis(-1)));
  }
}
