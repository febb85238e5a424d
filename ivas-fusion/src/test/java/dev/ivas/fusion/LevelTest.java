package dev.ivas.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {
  @ParameterizedTest
  @CsvSource({
    "0,LOW",
    "39.999,LOW",
    "40,FAIR",
    "60,GOOD",
    "79.999,GOOD",
    "80,STRONG",
    "100,STRONG"
  })
  void beginsAtItsThreshold(double score, Level level) {
    assertThat(Level.of(score)).isEqualTo(level);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, 100.000001, Double.NaN})
  void refusesWhatIsNoScore(double score) {
    assertThatIllegalArgumentException().isThrownBy(() -> Level.of(score));
  }

  @Test
  void thresholdsIncrease() {
    assertThat(Level.values()).isSortedAccordingTo((a, b) -> Double.compare(a.from(), b.from()));
  }
}
