package dev.ivas.accuracy.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.testdata.TestData;
import dev.ivas.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnrEvaluationTest {
  @TempDir Path folder;

  @Test
  void speechInNoiseOfKnownLevelIsTold() throws IOException {
    Files.copy(
        TestData.require("audio-gold/audio/tts20_nopause.wav"), folder.resolve("speech.wav"));
    Files.copy(TestData.require("audio-gold/audio/white_noise.wav"), folder.resolve("noise.wav"));
    SnrResult result = SnrEvaluation.judge(ModelStore.ofClassPath(), folder);
    assertThat(result.n()).isEqualTo(1);
    assertThat(result.leftOut()).singleElement().asString().startsWith("noise.wav");
    assertThat(result.levels())
        .filteredOn(level -> level.snrDb() >= 10 && level.snrDb() <= 25)
        .allSatisfy(level -> assertThat(level.maxErrorDb()).isLessThan(3))
        .allSatisfy(level -> assertThat(level.withheld()).isZero());
    assertThat(result.levels().get(0).withheld()).isEqualTo(1);
  }

  @Test
  void folderWithoutSpeechIsRefused() {
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> SnrEvaluation.judge(ModelStore.ofClassPath(), folder))
        .withMessageContaining("no clean speech");
  }
}
