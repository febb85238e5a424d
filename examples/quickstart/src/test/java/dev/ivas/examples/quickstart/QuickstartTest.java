package dev.ivas.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickstartTest {
  @Test
  void itSaysWhereTheCandidateLooked() {
    assertThat(Quickstart.describe(TestData.require("video/talking/retalk_1.mp4")))
        .matches("looked at the camera \\d+ % of the time");
  }

  /** Indentation aside. */
  @ParameterizedTest
  @CsvSource({
    "Quickstart, README.md",
    "InHouseProvider, README.md",
    "InHouseProvider, docs/language-models.md"
  })
  void theDocumentsShowTheSameCode(String type, String document) throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/dev/ivas/examples/quickstart", type + ".java"));
    String shown =
        source.substring(source.indexOf("// begin README") + 15, source.indexOf("// end README"));
    assertThat(Files.readString(Path.of("../..", document)))
        .contains(shown.stripTrailing().stripIndent().strip());
  }
}
