package dev.ivas.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  @Test
  void itSaysWhereTheCandidateLooked() {
    assertThat(Quickstart.describe(TestData.require("video/talking/retalk_1.mp4")))
        .matches("looked at the camera \\d+ % of the time");
  }

  @Test
  void theReadmeShowsTheSameCode() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/dev/ivas/examples/quickstart/Quickstart.java"));
    String shown =
        source.substring(source.indexOf("// begin README") + 15, source.indexOf("// end README"));
    assertThat(Files.readString(Path.of("../../README.md")))
        .contains(shown.strip().stripIndent().replaceAll("(?m)^ {4}", ""));
  }
}
