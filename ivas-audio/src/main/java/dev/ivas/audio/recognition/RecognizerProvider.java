package dev.ivas.audio.recognition;

import java.util.Optional;

/**
 * Offers a recognizer where this machine has what it needs.
 *
 * <p>Implementations have a public constructor without parameters and are named in {@code
 * META-INF/services}. Of those that are available the one with the lowest {@link #order} is taken:
 * Vosk 10, the system's pocketsphinx 20, sphinx4 30.
 */
public interface RecognizerProvider {
  /** {@return its name for people, such as {@code Vosk}} */
  String name();

  /** {@return its place among providers: lower is tried first} */
  int order();

  /**
   * Tells what is missing, quickly and without loading a model.
   *
   * @return empty where {@link #open} can be called; else a sentence that says what is missing and
   *     how to install it
   */
  Optional<String> whyUnavailable();

  /**
   * Loads the recognizer.
   *
   * @return a recognizer, to be closed by the caller
   * @throws dev.ivas.core.error.MissingModelException if something is missing or broken
   */
  SpeechRecognizer open();
}
