package dev.ivas.internal.setup;

import dev.ivas.audio.recognition.Recognizers;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.analysis.ModelCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The recognizer all interviews share, loaded when the first sound comes; thread-safe. */
final class RecognizerSupply implements AutoCloseable {
  private final List<String> notices = new ArrayList<>();
  private @Nullable SpeechRecognizer recognizer;
  private boolean settled;

  /**
   * Prepares the choice.
   *
   * @param chosen wins over those found on the class path, or null
   */
  RecognizerSupply(@Nullable SpeechRecognizer chosen) {
    this.recognizer = chosen;
    this.settled = chosen != null;
  }

  /** Returns the recognizer, or empty where this machine has none. */
  synchronized Optional<SpeechRecognizer> get() {
    if (!settled) {
      settled = true;
      Recognizers found = Recognizers.find();
      recognizer = found.openFirst().orElse(null);
      notices.addAll(found.notices());
    }
    return Optional.ofNullable(recognizer);
  }

  /** Tells what the reader of a report should know of the choice, such as what would be better. */
  synchronized List<String> notices() {
    return List.copyOf(notices);
  }

  /** Lists the models of the recognizer if it was loaded. */
  synchronized List<ModelCard> models() {
    return recognizer == null ? List.of() : recognizer.models();
  }

  @Override
  public synchronized void close() {
    if (recognizer != null) {
      recognizer.close();
      recognizer = null;
    }
  }
}
