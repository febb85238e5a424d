package dev.ivas.audio.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need privileges")
class UnditheredModelTest {
  @TempDir private Path folder;

  @Test
  void ditherIsTurnedOffInTheViewAndNotInTheModel() throws IOException {
    VoskModels.make(folder);
    try (UnditheredModel view = UnditheredModel.of(folder)) {
      assertThat(view.folder()).isNotEqualTo(folder);
      assertThat(Files.readString(view.folder().resolve("conf/mfcc.conf")))
          .endsWith("\n--dither=0\n");
      assertThat(Files.readString(folder.resolve("conf/mfcc.conf"))).isEqualTo("-");
      assertThat(new VoskModelFolder(view.folder()).trouble()).isEmpty();
    }
  }

  @Test
  void theOlderLayoutIsServedToo() throws IOException {
    VoskModels.makeFlat(folder);
    try (UnditheredModel view = UnditheredModel.of(folder)) {
      assertThat(Files.readString(view.folder().resolve("mfcc.conf"))).endsWith("--dither=0\n");
      assertThat(new VoskModelFolder(view.folder()).trouble()).isEmpty();
    }
  }

  @Test
  void closingRemovesTheViewAndNothingOfTheModel() {
    VoskModels.make(folder);
    UnditheredModel view = UnditheredModel.of(folder);
    view.close();
    assertThat(view.folder()).doesNotExist();
    assertThat(new VoskModelFolder(folder).trouble()).isEmpty();
  }
}
