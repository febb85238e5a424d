package dev.ivas.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceCropTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 47 * 48, 48 * 48 - 1, 48 * 48 + 1, 64 * 64, 3 * 48 * 48})
  void refusesOtherSizes(int pixels) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FaceCrop(new float[pixels]))
        .withMessageContaining("2304");
  }

  @ParameterizedTest
  @ValueSource(floats = {-0.01f, 1.01f, 255, Float.NaN, Float.POSITIVE_INFINITY})
  void refusesOtherShades(float shade) {
    float[] gray = new float[FaceCrop.SIZE * FaceCrop.SIZE];
    gray[100] = shade;

    assertThatIllegalArgumentException().isThrownBy(() -> new FaceCrop(gray));
  }

  @Test
  void mirroringSwapsColumnsAndTwiceIsNone() {
    float[] gray = new float[FaceCrop.SIZE * FaceCrop.SIZE];
    gray[2 * FaceCrop.SIZE + 5] = 0.25f;
    FaceCrop face = new FaceCrop(gray);

    assertThat(face.mirrored().at(42, 2)).isEqualTo(0.25f);
    assertThat(face.mirrored().mirrored()).isEqualTo(face);
  }
}
