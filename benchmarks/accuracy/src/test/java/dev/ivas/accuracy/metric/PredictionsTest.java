package dev.ivas.accuracy.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionsTest {
  @Test
  void theFirstOfEquallyLikelyClassesIsTheAnswer() {
    Predictions even = new Predictions(List.of(1), List.of(new double[] {0.2, 0.4, 0.4}));

    assertThat(even.answer(0)).isEqualTo(1);
    assertThat(even.isRight(0)).isTrue();
  }

  @Test
  void refusesWhatCannotBeScored() {
    List<double[]> one = List.of(new double[] {0.5, 0.5});

    assertThatIllegalArgumentException().isThrownBy(() -> new Predictions(List.of(), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Predictions(List.of(0, 1), one));
    assertThatIllegalArgumentException().isThrownBy(() -> new Predictions(List.of(2), one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Predictions(List.of(0), List.of(new double[] {Double.NaN, 0})));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Predictions(List.of(0, 0), List.of(new double[] {1, 0}, new double[] {1})));
  }
}
