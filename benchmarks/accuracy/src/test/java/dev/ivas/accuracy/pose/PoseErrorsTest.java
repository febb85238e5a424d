package dev.ivas.accuracy.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoseErrorsTest {
  private static final double EXACT = 1e-9; // degrees; only rounding of doubles

  @Test
  void sizesAddUpWhereErrorsCancel() {
    List<PoseErrors> errors = List.of(error(4, 1, 0), error(-2, 1, 0));

    PoseErrors mae = PoseErrors.absolute(errors);
    assertThat(mae.yaw()).isCloseTo(3, within(EXACT));
    assertThat(mae.pitch()).isCloseTo(1, within(EXACT));
    assertThat(mae.roll()).isCloseTo(0, within(EXACT));
    assertThat(mae.mean()).isCloseTo(4 / 3.0, within(EXACT));
    assertThat(PoseErrors.bias(errors).yaw()).isCloseTo(1, within(EXACT));
  }

  @Test
  void errorsGoTheShortWayRound() {
    assertThat(error(0, 0, 350).roll()).isCloseTo(-10, within(EXACT));
  }

  @Test
  void noErrorsHaveNoMean() {
    assertThat(PoseErrors.absolute(List.of()).mean()).isNaN();
  }

  private static PoseErrors error(double yaw, double pitch, double roll) {
    double off = 0.2;
    return PoseErrors.between(
        new AflwAngles(
            off + Math.toRadians(yaw), off + Math.toRadians(pitch), off + Math.toRadians(roll)),
        new AflwAngles(off, off, off));
  }
}
