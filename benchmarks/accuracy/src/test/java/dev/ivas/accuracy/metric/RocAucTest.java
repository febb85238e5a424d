package dev.ivas.accuracy.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RocAucTest {
  @Test
  void tiesCountHalf() {
    // Of the four pairs three are in order and one is a tie.
    Predictions four =
        MetricCases.ofTwo(
            new double[] {1, 0.75},
            new double[] {1, 0.5},
            new double[] {0, 0.5},
            new double[] {0, 0.25});

    assertThat(RocAuc.of(four, 1)).isEqualTo(3.5 / 4);
    assertThat(RocAuc.macro(four)).isEqualTo(3.5 / 4);
  }

  @Test
  void theSameAnswerToAllIsChance() {
    Predictions same =
        MetricCases.ofTwo(new double[] {1, 0.3}, new double[] {0, 0.3}, new double[] {0, 0.3});

    assertThat(RocAuc.of(same, 1)).isEqualTo(0.5);
  }

  @Test
  void theReversedOrderIsZero() {
    Predictions reversed =
        MetricCases.ofTwo(new double[] {1, 0.1}, new double[] {0, 0.4}, new double[] {0, 0.9});

    assertThat(RocAuc.of(reversed, 1)).isZero();
  }

  @Test
  void aClassThatTheDataLackIsLeftOutOfTheMean() {
    Predictions absent =
        MetricCases.certain(3, new int[] {0, 0}, new int[] {0, 1}, new int[] {1, 1});

    assertThat(RocAuc.of(absent, 2)).isNaN();
    assertThat(RocAuc.macro(absent)).isEqualTo((0.75 + 0.75) / 2);
  }

  @Test
  void aSingleClassHasNoArea() {
    assertThat(RocAuc.macro(MetricCases.certain(2, new int[] {0, 0}, new int[] {0, 1}))).isNaN();
  }
}
