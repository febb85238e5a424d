package dev.ivas.accuracy.eyestate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.testdata.TestData;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Runs the shipped network over the eyes of CEW that training held out. */
class EyeStateAccuracyIT {
  @Test
  void atLeast97PercentOfTheEyesHeldOutAreToldRight() {
    Path cew = TestData.require("blink/cew");
    try (EyeStateEvaluation evaluation = new EyeStateEvaluation(ModelStore.ofClassPath())) {
      EyeStateResult result = evaluation.judge(cew, true);

      assertThat(result.n()).isEqualTo(542);
      assertThat(result.failed()).isZero();
      assertThat(result.accuracy()).isGreaterThanOrEqualTo(0.97);
      assertThat(result.balancedAccuracy()).isGreaterThanOrEqualTo(0.96);
      assertThat(result.calibrationError()).isLessThan(0.05);
    }
  }
}
