package dev.ivas.asr.sphinx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.audio.recognition.RecognizerProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class Sphinx4ProviderTest {
  @Test
  void itIsFoundOnTheClassPathAtPlace30() {
    assertThat(ServiceLoader.load(RecognizerProvider.class))
        .filteredOn(Sphinx4Provider.class::isInstance)
        .singleElement()
        .extracting(RecognizerProvider::order)
        .isEqualTo(30);
  }

  @Test
  void itIsThereWithoutAnythingInstalled() {
    assertThat(new Sphinx4Provider(1 << 30).whyUnavailable()).isEmpty();
  }

  @Test
  void aSmallHeapIsRefusedWithTheOptionThatHelps() {
    assertThat(new Sphinx4Provider(256 << 20).whyUnavailable())
        .hasValueSatisfying(why -> assertThat(why).contains("may use 256").contains("-Xmx500m"));
  }
}
