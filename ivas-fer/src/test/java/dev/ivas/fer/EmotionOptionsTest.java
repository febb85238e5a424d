package dev.ivas.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmotionOptionsTest {
  @Test
  void theDefaultsAreThoseOfTheJavadoc() {
    assertThat(EmotionOptions.defaults())
        .isEqualTo(
            new EmotionOptions(
                2,
                Duration.ofMillis(60),
                Duration.ofMillis(300),
                0.1,
                Duration.ofMillis(500),
                0.2,
                Duration.ofSeconds(1)));
  }

  @ParameterizedTest
  @MethodSource
  void refusesWhatIsOutOfRange(UnaryOperator<EmotionOptions.Builder> wrong) {
    EmotionOptions.Builder builder = wrong.apply(EmotionOptions.builder());

    assertThatIllegalArgumentException().isThrownBy(builder::build);
  }

  static Stream<UnaryOperator<EmotionOptions.Builder>> refusesWhatIsOutOfRange() {
    Duration negative = Duration.ofMillis(-1);
    return Stream.of(
        b -> b.views(0),
        b -> b.views(11),
        b -> b.evaluationInterval(negative),
        b -> b.smoothing(negative),
        b -> b.switchMargin(1),
        b -> b.switchMargin(Double.NaN),
        b -> b.minimalSegment(negative),
        b -> b.minimalQuality(1.1),
        b -> b.minimalJudged(negative));
  }
}
