package dev.ivas.core.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureVectorTest {
  @Test
  void sortsByName() {
    FeatureVector vector = FeatureVector.of(Map.of("b", 2.0, "a", 1.0, "c", 3.0));
    assertThat(vector.values().keySet()).containsExactly("a", "b", "c");
  }

  @Test
  void namesTheValueThatIsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureVector.of(Map.of("audio.jitter", Double.NaN)))
        .withMessageContaining("audio.jitter");
  }
}
