package dev.ivas.asr.sphinx.internal;

import dev.ivas.audio.recognition.RecognitionStream;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.error.MissingModelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The system's pocketsphinx with its general model of US English.
 *
 * <p>Thread-safe: each stream has a decoder of its own, which takes about 0.3 s to load.
 */
public final class PocketSphinxRecognizer implements SpeechRecognizer {
  private final PocketSphinxModels models;
  private final ModelCard card;

  private PocketSphinxRecognizer(PocketSphinxModels models, ModelCard card) {
    this.models = models;
    this.card = card;
  }

  /**
   * Opens the recognizer and tries whether its models load.
   *
   * @param folder the folder with acoustic model, language model and dictionary
   * @return the recognizer, to be closed by the caller
   * @throws MissingModelException if one is missing or broken
   */
  public static PocketSphinxRecognizer open(Path folder) {
    PocketSphinxModels models = new PocketSphinxModels(folder);
    models
        .unusable()
        .ifPresent(
            file -> {
              throw new MissingModelException(
                  "%s is missing or broken: install pocketsphinx-en-us again.".formatted(file));
            });
    PocketSphinxDecoder.load(models).close();
    return new PocketSphinxRecognizer(models, models.card());
  }

  /** {@return whether the system has the libraries} */
  public static boolean isInstalled() {
    return PocketSphinxDecoder.isInstalled();
  }

  /**
   * Looks at the models without loading them.
   *
   * @param folder the folder that should hold them
   * @return the first file that is missing or is not what its name says; empty if all is well
   */
  public static Optional<Path> unusableModel(Path folder) {
    return new PocketSphinxModels(folder).unusable();
  }

  @Override
  public String engine() {
    return "pocketsphinx 0.8+5prealpha (en-us)";
  }

  @Override
  public String language() {
    return "en-US";
  }

  @Override
  public List<ModelCard> models() {
    return List.of(card);
  }

  @Override
  public RecognitionStream open() {
    return new BufferedStream(PocketSphinxDecoder.load(models));
  }

  @Override
  public void close() {
    // The models live in the streams' decoders.
  }
}
