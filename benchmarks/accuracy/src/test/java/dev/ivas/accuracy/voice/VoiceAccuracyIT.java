package dev.ivas.accuracy.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  /** Twenty-three recordings of people: read, spoken freely, fast, slow and over a radio link. */
  @Test
  void syllablesOfPeopleAreCountedWithinFivePercent() {
    SyllableResult people =
        SyllableEvaluation.judge(
            TestData.require("speech").resolveSibling(""),
            Path.of("annotations/syllables/people.csv"));
    assertThat(people.all().n()).isEqualTo(23);
    assertThat(people.all().error()).isCloseTo(0, within(0.05));
    assertThat(people.perSet().values())
        .allSatisfy(set -> assertThat(set.error()).isCloseTo(0, within(0.05)));
  }

  @Test
  void syllablesOfNoRecordingAreAnError(@TempDir Path folder) throws IOException {
    Path list = folder.resolve("list.csv");
    Files.writeString(list, "recording,syllables,set\nnone.wav,0,read\n");
    assertThatThrownBy(() -> SyllableEvaluation.judge(folder, list))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining("at least 1");
  }
}
