package dev.ivas.accuracy.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.testdata.TestData;
import org.junit.jupiter.api.Test;

/** Every clip, under every setting, beside librosa 0.11: a failure names the worst path. */
class FeaturesEvaluationIT {
  @Test
  void everySettingHoldsOnEveryClip() {
    TestData.require("audio-gold/gold/jfk.json");
    FeaturesResult result = FeaturesEvaluation.judge(TestData.require("audio-gold"));
    assertThat(result.n()).isGreaterThan(70);
    assertThat(result.settings())
        .filteredOn(setting -> setting.setting().startsWith("librosa"))
        .hasSize(27)
        .allMatch(SettingResult::holds);
    assertThat(result.refused()).contains("odd_float_nan_inf", "odd_not_wav");
  }
}
