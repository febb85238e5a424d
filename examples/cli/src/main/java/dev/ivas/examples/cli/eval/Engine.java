package dev.ivas.examples.cli.eval;

import dev.ivas.audio.recognition.RecognizerProvider;
import dev.ivas.audio.recognition.Recognizers;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.error.MissingModelException;
import dev.ivas.examples.cli.console.UsageException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens the recognizer that an option names. */
final class Engine {
  static final String VOSK = "vosk";
  private static final String SPHINX = "sphinx";

  private Engine() {}

  /**
   * Opens a recognizer.
   *
   * @param option that names it
   * @param name vosk, pocketsphinx, sphinx4, sphinx for the better of these two that is there; null
   *     for what interviews are heard with
   * @return the recognizer, to be closed by the caller
   * @throws UsageException if no recognizer has this name
   * @throws MissingModelException if it is not there
   */
  static SpeechRecognizer open(String option, @Nullable String name) {
    List<RecognizerProvider> wanted =
        Recognizers.find().providers().stream().filter(one -> isWanted(one, name)).toList();
    if (wanted.isEmpty()) {
      throw new UsageException(
          option + " must be vosk, pocketsphinx, sphinx4 or sphinx, but is " + name + ".");
    }
    return wanted.stream()
        .filter(provider -> provider.whyUnavailable().isEmpty())
        .findFirst()
        .orElseThrow(
            () -> new MissingModelException(wanted.get(0).whyUnavailable().orElse("not there")))
        .open();
  }

  private static boolean isWanted(RecognizerProvider provider, @Nullable String wanted) {
    String name = provider.name().toLowerCase(Locale.ROOT);
    return wanted == null
        || name.equals(wanted)
        || (wanted.equals(SPHINX) && name.contains(SPHINX));
  }
}
