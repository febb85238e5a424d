package dev.ivas.face.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.FaceBox;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedSuppressionTest {
  private static DetectedFace face(double x, double size, double score) {
    FaceBox box = new FaceBox(x, 0, size, size, score);
    return new DetectedFace(box, x + 1, 5, x + 9, 5);
  }

  @Test
  void overlappingDetectionsBecomeTheirWeightedMean() {
    List<DetectedFace> merged =
        WeightedSuppression.merge(List.of(face(12, 10, 0.6), face(10, 10, 0.9)));

    assertThat(merged).hasSize(1);
    assertThat(merged.get(0).box().x()).isCloseTo((0.6 * 12 + 0.9 * 10) / 1.5, within(1e-9));
    assertThat(merged.get(0).box().score()).isEqualTo(0.9);
    assertThat(merged.get(0).leftEyeX()).isCloseTo(merged.get(0).box().x() + 9, within(1e-9));
  }

  @Test
  void facesApartStayApartBestFirst() {
    List<DetectedFace> merged =
        WeightedSuppression.merge(List.of(face(0, 10, 0.6), face(50, 10, 0.9)));

    assertThat(merged).extracting(one -> one.box().x()).containsExactly(50.0, 0.0);
  }

  @Test
  void orderOfTheDetectionsDoesNotMatter() {
    List<DetectedFace> some = List.of(face(10, 10, 0.7), face(12, 10, 0.6), face(80, 5, 0.8));
    List<DetectedFace> reversed = List.of(some.get(2), some.get(1), some.get(0));

    assertThat(WeightedSuppression.merge(reversed)).isEqualTo(WeightedSuppression.merge(some));
  }

  @Test
  void nothingMergesToNothing() {
    assertThat(WeightedSuppression.merge(List.of())).isEmpty();
  }
}
