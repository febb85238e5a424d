package dev.ivas.core.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FaceBoxTest {
  @Test
  void quarterOverlapIsOneSeventh() {
    FaceBox a = new FaceBox(0, 0, 2, 2, 1);
    FaceBox b = new FaceBox(1, 1, 2, 2, 1);
    assertThat(a.intersectionOverUnion(b)).isCloseTo(1 / 7.0, within(1e-15));
  }

  @Test
  void overlapIsSymmetricBoundedAndOneWithItself() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      FaceBox a = box(random);
      FaceBox b = box(random);
      assertThat(a.intersectionOverUnion(b))
          .isBetween(0.0, 1.0)
          .isCloseTo(b.intersectionOverUnion(a), within(1e-12));
      assertThat(a.intersectionOverUnion(a)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void boxesApartShareNothing() {
    FaceBox a = new FaceBox(0, 0, 1, 1, 1);
    assertThat(a.intersectionOverUnion(new FaceBox(5, 0, 1, 1, 1))).isZero();
    assertThat(a.intersectionOverUnion(new FaceBox(1, 0, 1, 1, 1))).isZero();
  }

  @Test
  void refusesNoSizeNoPlaceAndNoScore() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FaceBox(0, 0, 0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new FaceBox(Double.NaN, 0, 1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new FaceBox(0, 0, 1, 1, 1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new FaceBox(0, 0, 1, 1, Double.NaN));
  }

  private static FaceBox box(Random random) {
    return new FaceBox(
        random.nextDouble() * 10,
        random.nextDouble() * 10,
        random.nextDouble() * 9 + 0.1,
        random.nextDouble() * 9 + 0.1,
        random.nextDouble());
  }
}
