package dev.ivas.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.feature.Modality;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FusionWeightsTest {
  @Test
  void defaultsSumToOne() {
    double sum = FusionWeights.defaults().byModality().values().stream().mapToDouble(w -> w).sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void refusesAnotherSumANegativeWeightAndAGap() {
    assertThatIllegalArgumentException().isThrownBy(() -> weights(0.5, 0.5, 0.5, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> weights(-0.5, 0.5, 0.5, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> weights(Double.NaN, 0, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FusionWeights(Map.of(Modality.GAZE, 1.0)))
        .withMessageContaining("emotion");
  }

  static FusionWeights weights(double emotion, double gaze, double audio, double language) {
    return new FusionWeights(
        Map.of(
            Modality.EMOTION, emotion,
            Modality.GAZE, gaze,
            Modality.AUDIO, audio,
            Modality.LANGUAGE, language));
  }
}
