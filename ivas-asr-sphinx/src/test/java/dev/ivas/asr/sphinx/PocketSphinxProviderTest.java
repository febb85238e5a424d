package dev.ivas.asr.sphinx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.audio.recognition.RecognizerProvider;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.error.MissingModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PocketSphinxProviderTest {
  @Test
  void itIsFoundOnTheClassPathAtPlace20() {
    assertThat(ServiceLoader.load(RecognizerProvider.class))
        .filteredOn(PocketSphinxProvider.class::isInstance)
        .singleElement()
        .extracting(RecognizerProvider::order)
        .isEqualTo(20);
  }

  @Test
  void otherSystemsAreToldThatItIsNotForThem(@TempDir Path models) {
    assertThat(new PocketSphinxProvider(models, "Windows 11").whyUnavailable())
        .hasValueSatisfying(why -> assertThat(why).contains("Linux only").contains("Windows 11"));
  }

  @Test
  void whatIsMissingIsToldWithTheCommandThatInstallsIt(@TempDir Path models) {
    assertThat(new PocketSphinxProvider(models, "Linux").whyUnavailable())
        .hasValueSatisfying(
            why -> assertThat(why).contains("apt install libpocketsphinx3 pocketsphinx-en-us"));
  }

  @Test
  void anEmptyFolderIsRefused(@TempDir Path models) {
    assertThatThrownBy(() -> new PocketSphinxProvider(models, "Linux").open())
        .isInstanceOf(MissingModelException.class)
        .hasMessageContaining("en-us");
  }

  /** The library itself would end the process. */
  @ParameterizedTest
  @ValueSource(strings = {"en-us/mdef", "en-us/means", "en-us/sendump", "en-us.lm.bin"})
  void aBrokenFileIsRefusedBeforeTheLibrarySeesIt(String file, @TempDir Path models)
      throws IOException {
    Installed.require();
    copy(Path.of("/usr/share/pocketsphinx/model/en-us"), models);
    Files.writeString(models.resolve(file), "no model");
    PocketSphinxProvider provider = new PocketSphinxProvider(models, "Linux");
    assertThat(provider.whyUnavailable()).hasValueSatisfying(why -> assertThat(why).contains(file));
    assertThatThrownBy(provider::open)
        .isInstanceOf(MissingModelException.class)
        .hasMessageContaining(file);
  }

  @Test
  void theCardNamesLicenceAndDigest() {
    try (SpeechRecognizer recognizer = Installed.require().open()) {
      assertThat(recognizer.models())
          .singleElement()
          .satisfies(card -> assertThat(card.licence()).isEqualTo("BSD-2-Clause"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from, 2)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
