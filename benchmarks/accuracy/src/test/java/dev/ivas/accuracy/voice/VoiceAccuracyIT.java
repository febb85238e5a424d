package dev.ivas.accuracy.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.testdata.TestData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All recordings of audio-gold that Praat could measure, of every format. */
class VoiceAccuracyIT {
  private static VoiceResult result;

  @BeforeAll
  static void judge() {
    result = VoiceEvaluation.judge(TestData.require("audio-gold"));
  }

  /** One recording differs: {@code odd_header_only} holds no samples, Praat invents some. */
  @Test
  void everyNumberIsThatOfPraat() {
    assertThat(result.n()).isGreaterThan(50);
    assertThat(result.measures())
        .allSatisfy(
            measure ->
                assertThat(measure.n() - measure.within())
                    .as("%s, worst %s", measure.path(), measure.worst())
                    .isLessThanOrEqualTo(1));
  }

  @Test
  void syllablesAreCountedWithinFivePercent() {
    assertThat(result.clips()).hasSize(4);
    assertThat(result.syllableError()).isCloseTo(0, within(0.05));
    assertThat(result.clips())
        .allSatisfy(clip -> assertThat(clip.rate() / clip.trueRate()).isCloseTo(1, within(0.05)));
  }
}
