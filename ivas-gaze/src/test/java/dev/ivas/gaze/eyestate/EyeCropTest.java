package dev.ivas.gaze.eyestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EyeCropTest {
  private static final int PIXELS = EyeCrop.SIZE * EyeCrop.SIZE;

  @Test
  void aLeftEyeIsKeptMirrored() {
    float[] gray = new float[PIXELS];
    gray[2 * EyeCrop.SIZE + 1] = 1;

    assertThat(EyeCrop.ofRightEye(gray).toArray()).containsExactly(gray);
    float[] mirrored = EyeCrop.ofLeftEye(gray).toArray();
    assertThat(mirrored[2 * EyeCrop.SIZE + 22]).isEqualTo(1f);
    assertThat(EyeCrop.ofLeftEye(mirrored)).isEqualTo(EyeCrop.ofRightEye(gray));
  }

  @Test
  void laterChangesOfTheArraysDoNotReachIt() {
    float[] gray = new float[PIXELS];
    EyeCrop eye = EyeCrop.ofRightEye(gray);
    gray[0] = 1;
    eye.toArray()[1] = 1;

    assertThat(eye.toArray()).containsOnly(0f);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, PIXELS - 1, PIXELS + 1, 4 * PIXELS})
  void otherSizesAreRefused(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EyeCrop.ofRightEye(new float[count]))
        .withMessageContaining("24 x 24");
    assertThatIllegalArgumentException().isThrownBy(() -> EyeCrop.ofLeftEye(new float[count]));
  }

  @ParameterizedTest
  @ValueSource(floats = {-0.1f, 1.1f, 255f, Float.NaN, Float.POSITIVE_INFINITY})
  void valuesOutOfRangeAreRefused(float value) {
    float[] gray = new float[PIXELS];
    gray[7] = value;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EyeCrop.ofRightEye(gray))
        .withMessageContaining("[0, 1]");
  }
}
