package dev.ivas.accuracy.blink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.testdata.TestData;
import org.junit.jupiter.api.Test;

/** The shipped detector on blinks that people marked; development data, 29 blinks of one person. */
class BlinkAccuracyIT {
  @Test
  void findsTheMarkedBlinks() {
    BlinkResult result =
        BlinkEvaluation.judge(
            TestData.require("blink/tobii/Isolation_Forest/if.csv"),
            TestData.require("blink/tobii/resources/twitter_blink_groundtruth_all.csv"),
            BlinkEvaluation.USUAL_FPS);

    assertThat(result.n()).isEqualTo(29);
    assertThat(result.frames()).isEqualTo(14_100);
    assertThat(result.f1()).isGreaterThanOrEqualTo(0.92);
    assertThat(result.falseOnes()).hasSizeLessThanOrEqualTo(1);
  }
}
