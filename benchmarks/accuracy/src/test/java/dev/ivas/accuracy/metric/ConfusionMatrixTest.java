package dev.ivas.accuracy.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
  /** Class 0: two right, one called 1. Class 1: one right. Class 2: its one example called 0. */
  private static final ConfusionMatrix THREE =
      ConfusionMatrix.of(
          MetricCases.certain(
              3,
              new int[] {0, 0},
              new int[] {0, 0},
              new int[] {0, 1},
              new int[] {1, 1},
              new int[] {2, 0}));

  /** Nobody has class 2, but somebody of class 1 is called so. */
  private static final ConfusionMatrix ONE_ABSENT =
      ConfusionMatrix.of(
          MetricCases.certain(
              3, new int[] {0, 0}, new int[] {0, 0}, new int[] {1, 1}, new int[] {1, 2}));

  @Test
  void rowsAreTruthAndColumnsAreAnswers() {
    assertThat(THREE.rows())
        .isEqualTo(List.of(List.of(2, 1, 0), List.of(0, 1, 0), List.of(1, 0, 0)));
  }

  @Test
  void sharesFollowFromTheCounts() {
    assertThat(THREE.accuracy()).isEqualTo(3 / 5.0);
    assertThat(THREE.majorityShare()).isEqualTo(3 / 5.0);
    assertThat(THREE.precision(0)).isEqualTo(2 / 3.0);
    assertThat(THREE.recall(0)).isEqualTo(2 / 3.0);
    assertThat(THREE.precision(1)).isEqualTo(1 / 2.0);
    assertThat(THREE.recall(1)).isEqualTo(1);
    assertThat(THREE.f1(1)).isEqualTo(2 / 3.0);
    assertThat(THREE.balancedAccuracy()).isCloseTo((2 / 3.0 + 1 + 0) / 3, within(1e-12));
    assertThat(THREE.macroF1()).isCloseTo((2 / 3.0 + 2 / 3.0 + 0) / 3, within(1e-12));
  }

  @Test
  void plainAnswersAreCountedTheSameWay() {
    assertThat(ConfusionMatrix.of(3, List.of(0, 0, 0, 1, 2), List.of(0, 0, 1, 1, 0)).rows())
        .isEqualTo(THREE.rows());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionMatrix.of(3, List.of(0), List.of()));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> ConfusionMatrix.of(3, List.of(0), List.of(3)));
  }

  @Test
  void aClassThatIsNeverCalledHasNoPrecisionAndF1Zero() {
    assertThat(THREE.precision(2)).isNaN();
    assertThat(THREE.recall(2)).isZero();
    assertThat(THREE.f1(2)).isZero();
  }

  @Test
  void aClassThatTheDataLackIsLeftOutOfTheMeans() {
    assertThat(ONE_ABSENT.support(2)).isZero();
    assertThat(ONE_ABSENT.recall(2)).isNaN();
    assertThat(ONE_ABSENT.f1(2)).isNaN();
    assertThat(ONE_ABSENT.precision(2)).isZero();
    assertThat(ONE_ABSENT.balancedAccuracy()).isEqualTo(3 / 4.0);
    assertThat(ONE_ABSENT.macroF1()).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
  }
}
