package dev.ivas.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.Emotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmotionProbabilitiesTest {
  @ParameterizedTest
  @EnumSource
  void keepsTheOrderOfFer2013(Emotion emotion) {
    EmotionProbabilities sure = sureOf(emotion);

    assertThat(sure.dominant()).isEqualTo(emotion);
    assertThat(sure.of(emotion)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoDistribution() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EmotionProbabilities(0.5, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmotionProbabilities(0.5, 0.5, 0.5, 0, 0, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmotionProbabilities(1.5, -0.5, 0, 0, 0, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmotionProbabilities(Double.NaN, 1, 0, 0, 0, 0, 0));
  }

  @Test
  void averagesClassByClass() {
    EmotionProbabilities mean =
        EmotionProbabilities.mean(List.of(sureOf(Emotion.HAPPY), sureOf(Emotion.SAD)));

    assertThat(mean.of(Emotion.HAPPY)).isEqualTo(0.5);
    assertThat(mean.of(Emotion.SAD)).isEqualTo(0.5);
    assertThat(mean.of(Emotion.FEAR)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> EmotionProbabilities.mean(List.of()));
  }

  @Test
  void movesTowardsAnotherByTheGivenShare() {
    EmotionProbabilities moved = sureOf(Emotion.ANGRY).towards(sureOf(Emotion.NEUTRAL), 0.25);

    assertThat(moved.of(Emotion.ANGRY)).isCloseTo(0.75, within(1e-15));
    assertThat(moved.of(Emotion.NEUTRAL)).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void cannotBeChangedThroughItsArrays() {
    double[] values = {1, 0, 0, 0, 0, 0, 0};
    EmotionProbabilities probabilities = new EmotionProbabilities(values);
    values[0] = 0;
    probabilities.toArray()[0] = 0;

    assertThat(probabilities).isEqualTo(sureOf(Emotion.ANGRY));
  }

  static EmotionProbabilities sureOf(Emotion emotion) {
    double[] values = new double[EmotionProbabilities.COUNT];
    values[emotion.ordinal()] = 1;
    return new EmotionProbabilities(values);
  }
}
