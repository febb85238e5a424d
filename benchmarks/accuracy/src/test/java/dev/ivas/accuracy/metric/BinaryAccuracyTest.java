package dev.ivas.accuracy.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The paper's metric, and the trap in it. */
class BinaryAccuracyTest {
  @Test
  void oneSeventhForEveryClassScoresSixSeventhsAndChanceOnTopOne() {
    double[] clueless = new double[7];
    Arrays.fill(clueless, 1 / 7.0);
    List<Integer> truths = IntStream.range(0, 70).map(i -> i % 7).boxed().toList();
    Predictions all = new Predictions(truths, Collections.nCopies(70, clueless));

    assertThat(BinaryAccuracy.of(all)).isCloseTo(6 / 7.0, within(1e-12));
    assertThat(ConfusionMatrix.of(all).accuracy()).isCloseTo(1 / 7.0, within(1e-12));
  }

  @Test
  void aHalfIsNoYes() {
    // Both questions about the second example are answered with no: one of them rightly.
    assertThat(BinaryAccuracy.of(MetricCases.ofTwo(new double[] {1, 0.9}, new double[] {1, 0.5})))
        .isEqualTo(3 / 4.0);
  }

  @Test
  void aSureMistakeIsWrongTwice() {
    assertThat(BinaryAccuracy.of(MetricCases.certain(7, new int[] {2, 5}))).isEqualTo(5 / 7.0);
  }
}
