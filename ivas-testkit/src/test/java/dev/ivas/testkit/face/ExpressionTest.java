package dev.ivas.testkit.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.core.face.HeadPose;
import org.junit.jupiter.api.Test;

class ExpressionTest {
  private static final Expression SOME =
      new Expression(new HeadPose(0.1, 0.2, 0.3), -0.3, 0.2, 0.1, 0.6, 0.5, 0.4, 0.3);

  @Test
  void mirroringTwiceChangesNothing() {
    assertThat(SOME.mirrored()).isNotEqualTo(SOME);
    assertThat(SOME.mirrored().mirrored()).isEqualTo(SOME);
  }

  @Test
  void mirroringSwapsLeftAndRight() {
    assertThat(SOME.mirrored().leftLid()).isEqualTo(SOME.rightLid());
    assertThat(SOME.mirrored().gazeYawRadians()).isEqualTo(-SOME.gazeYawRadians());
    assertThat(SOME.mirrored().gazePitchRadians()).isEqualTo(SOME.gazePitchRadians());
    assertThat(SOME.mirrored().head()).isEqualTo(new HeadPose(-0.1, 0.2, -0.3));
  }

  @Test
  void aChangedPartLeavesTheOthers() {
    Expression back = SOME.withSmile(1).withBrow(-1).withMouth(0).withGaze(0, 0);
    assertThat(back.withSmile(0.4).withBrow(0.5).withMouth(0.3).withGaze(-0.3, 0.2))
        .isEqualTo(SOME);
  }

  @Test
  void whatNoFaceDoesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SOME.withLids(1.2))
        .withMessageContaining("lid must be 0.0 to 1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> SOME.withGaze(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> SOME.withSmile(Double.NaN));
  }
}
