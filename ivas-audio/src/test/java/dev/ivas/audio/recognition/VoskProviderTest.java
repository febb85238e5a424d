package dev.ivas.audio.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.MissingModelException;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoskProviderTest {
  private static final String LINUX = "Linux amd64";

  @TempDir private Path home;

  @Test
  void itIsFoundOnTheClassPathAtPlace10() {
    assertThat(ServiceLoader.load(RecognizerProvider.class))
        .filteredOn(VoskProvider.class::isInstance)
        .singleElement()
        .extracting(RecognizerProvider::order)
        .isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Linux aarch64", "Linux x86", "FreeBSD amd64", "Windows 11 aarch64"})
  void platformsWithoutNativesAreToldSo(String platform) {
    cache("vosk-model-en-us-0.22");
    assertThat(new VoskProvider(Map.of(), home, platform).whyUnavailable())
        .hasValueSatisfying(why -> assertThat(why).contains("and this is " + platform));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Linux amd64", "Windows 11 amd64", "Mac OS X aarch64", "Mac OS X x86_64"})
  void platformsWithNativesAreServed(String platform) {
    cache("vosk-model-en-us-0.22");
    assertThat(new VoskProvider(Map.of(), home, platform).whyUnavailable()).isEmpty();
  }

  @Test
  void withoutAModelItTellsWhereToPutOne() {
    VoskProvider provider = new VoskProvider(Map.of(), home, LINUX);
    assertThat(provider.whyUnavailable())
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .contains("~/.cache/vosk")
                    .contains("--asr-model DIR")
                    .contains("IVAS_ASR_MODEL"));
    assertThatThrownBy(provider::open).isInstanceOf(MissingModelException.class);
  }

  @Test
  void theNamedFolderWinsAndIsCheckedAlone() {
    cache("vosk-model-en-us-0.22");
    Path named = home.resolve("nothing-here");
    VoskProvider provider =
        new VoskProvider(Map.of(VoskProvider.VARIABLE, named.toString()), home, LINUX);
    assertThat(provider.whyUnavailable())
        .hasValueSatisfying(why -> assertThat(why).contains(named + " is no Vosk model"));
    assertThatThrownBy(provider::open)
        .isInstanceOf(MissingModelException.class)
        .hasMessageContaining(named.toString());
  }

  @Test
  void englishIsPreferredThenTheFirstByName() {
    cache("vosk-model-de-0.21");
    cache("vosk-model-small-en-us-0.15");
    cache("vosk-model-small-en-in-0.4");
    assertThat(new VoskProvider(Map.of(), home, LINUX).folder())
        .hasValueSatisfying(
            folder -> assertThat(folder.name()).isEqualTo("vosk-model-small-en-in-0.4"));
  }

  @Test
  void incompleteModelsArePassedOver() {
    VoskModels.write(home.resolve(".cache/vosk/vosk-model-en-us-0.22/README"), new byte[] {'a'});
    VoskProvider provider = new VoskProvider(Map.of(), home, LINUX);
    assertThat(provider.whyUnavailable())
        .hasValueSatisfying(why -> assertThat(why).contains("vosk-model-en-us-0.22 is no Vosk"));
    cache("vosk-model-fr-0.22");
    assertThat(provider.whyUnavailable()).isEmpty();
  }

  private void cache(String name) {
    VoskModels.make(home.resolve(".cache/vosk").resolve(name));
  }
}
