package dev.ivas.media.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
  private static final int ONE = 1 << 16;

  /** The matrices of ISO 14496-12 for turns clockwise: x' = a x + c y, y' = b x + d y. */
  @ParameterizedTest
  @CsvSource({"0,1,0,0,1", "90,0,1,-1,0", "180,-1,0,0,-1", "270,0,-1,1,0"})
  void matrixAndTagAgree(int clockwise, int a, int b, int c, int d) {
    Orientation matrix = Orientation.ofMatrix(a * ONE, b * ONE, c * ONE, d * ONE);
    assertThat(matrix).isEqualTo(Orientation.ofTag(String.valueOf(clockwise)));
    assertThat(matrix.rotationDegrees()).isEqualTo(clockwise);
  }

  @Test
  void mirroredSelfieIsUnmirroredWithoutTurn() {
    Orientation mirrored = Orientation.ofMatrix(-ONE, 0, 0, ONE);
    assertThat(mirrored.filters()).isEqualTo("hflip,");
    assertThat(mirrored.rotationDegrees()).isZero();
  }

  @Test
  void tagThatIsNoQuarterTurnIsIgnored() {
    assertThat(Orientation.ofTag("17")).isEqualTo(Orientation.ofTag("0"));
  }

  @Test
  void emptyMatrixChangesNothing() {
    assertThat(Orientation.ofMatrix(0, 0, 0, 0)).isEqualTo(Orientation.ofTag("0"));
  }
}
