package dev.ivas.converter.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ConstantTest {
  @Test
  void transposingAMatrixSwapsRowsAndColumns() {
    Constant matrix = new Constant(new int[] {2, 3}, new float[] {1, 2, 3, 4, 5, 6});
    Constant transposed = matrix.transposed(1, 0);
    assertThat(transposed.shape()).containsExactly(3, 2);
    assertThat(transposed.values()).containsExactly(1, 4, 2, 5, 3, 6);
  }

  @Test
  void transposingThereAndBackChangesNothing() {
    float[] values = new float[2 * 3 * 4 * 5];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    Constant kernel = new Constant(new int[] {2, 3, 4, 5}, values);
    Constant back = kernel.transposed(3, 2, 0, 1).transposed(2, 3, 1, 0);
    assertThat(back.shape()).containsExactly(2, 3, 4, 5);
    assertThat(back.values()).containsExactly(values);
  }

  @Test
  void shapeThatDoesNotHoldTheValuesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Constant(new int[] {2, 2}, new float[3]))
        .withMessageContaining("[2, 2]");
  }
}
