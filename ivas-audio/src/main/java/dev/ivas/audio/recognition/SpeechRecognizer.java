package dev.ivas.audio.recognition;

import dev.ivas.core.analysis.ModelCard;
import java.util.List;

/**
 * Writes down the words of speech in one language; holds the models.
 *
 * <p>Thread-safe: streams of one recognizer may run side by side, and none hears of another, so
 * that the same sound gives the same words whatever was recognized before. Closing it frees the
 * models; its streams are closed before.
 */
public interface SpeechRecognizer extends AutoCloseable {
  /** {@return name and version of engine and model, as reports give them} */
  String engine();

  /** {@return BCP 47 tag of the language it knows, such as {@code en-US}} */
  String language();

  /** {@return the models it uses, for the report's provenance} */
  List<ModelCard> models();

  /** {@return a fresh stream, confined to one thread, to be closed by the caller} */
  RecognitionStream open();

  @Override
  void close();
}
