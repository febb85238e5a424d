package dev.ivas.models;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.NonRetriableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineLimitTest {
  @TempDir private Path folder;

  @Test
  void aLongCommandLineIsRefusedAndTheWayOutIsSaid() throws IOException {
    Path line = Files.write(folder.resolve("line"), new byte[CommandLineLimit.MOST_BYTES]);
    assertThatCode(() -> CommandLineLimit.require(line)).doesNotThrowAnyException();
    Files.write(line, new byte[CommandLineLimit.MOST_BYTES + 1]);
    assertThatThrownBy(() -> CommandLineLimit.require(line))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("CLASSPATH", "@file");
  }

  @Test
  void whereSystemsDoNotTellItNothingIsRefused() {
    assertThatCode(() -> CommandLineLimit.require(folder.resolve("none")))
        .doesNotThrowAnyException();
  }
}
