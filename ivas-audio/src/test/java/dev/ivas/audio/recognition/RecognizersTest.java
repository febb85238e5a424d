package dev.ivas.audio.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.error.MissingModelException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecognizersTest {
  @Test
  void theLowestOrderIsTakenFirst() {
    Recognizers found = new Recognizers(List.of(new Offer("b", 2, null), new Offer("a", 1, null)));
    assertThat(found.openFirst().orElseThrow().engine()).isEqualTo("a");
    assertThat(found.notices()).isEmpty();
  }

  @Test
  void whatIsUnavailableIsPassedOverAndTold() {
    Recognizers found =
        new Recognizers(List.of(new Offer("a", 1, "Install it."), new Offer("b", 2, null)));
    assertThat(found.openFirst().orElseThrow().engine()).isEqualTo("b");
    assertThat(found.notices()).singleElement().asString().contains("a was not used: Install it.");
  }

  @Test
  void whatIsBrokenIsPassedOverAndTold() {
    Recognizers found = new Recognizers(List.of(new Broken(), new Offer("b", 2, null)));
    assertThat(found.openFirst().orElseThrow().engine()).isEqualTo("b");
    assertThat(found.notices()).singleElement().asString().contains("half a model");
  }

  @Test
  void withoutAnyThereIsNone() {
    assertThat(new Recognizers(List.of()).openFirst()).isEmpty();
    assertThat(new Recognizers(List.of(new Offer("a", 1, "No."))).openFirst()).isEmpty();
  }

  @Test
  void twoOfOneOrderAreRefusedByName() {
    assertThatThrownBy(
            () -> new Recognizers(List.of(new Offer("a", 1, null), new Offer("b", 1, null))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Offer.class.getName());
  }

  private record Offer(String name, int order, @Nullable String missing)
      implements RecognizerProvider {
    @Override
    public Optional<String> whyUnavailable() {
      return Optional.ofNullable(missing);
    }

    @Override
    public SpeechRecognizer open() {
      return new Named(name);
    }
  }

  private static final class Broken implements RecognizerProvider {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public int order() {
      return 0;
    }

    @Override
    public Optional<String> whyUnavailable() {
      return Optional.empty();
    }

    @Override
    public SpeechRecognizer open() {
      throw new MissingModelException("There is only half a model.");
    }
  }

  private record Named(String engine) implements SpeechRecognizer {
    @Override
    public String language() {
      return "en";
    }

    @Override
    public List<ModelCard> models() {
      return List.of();
    }

    @Override
    public RecognitionStream open() {
      throw new UnsupportedOperationException("only the choice is tested");
    }

    @Override
    public void close() {}
  }
}
