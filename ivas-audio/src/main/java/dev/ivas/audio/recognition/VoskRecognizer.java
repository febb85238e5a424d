package dev.ivas.audio.recognition;

import com.sun.jna.Pointer;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.error.MissingModelException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vosk with a model of the user's, in whatever language that knows.
 *
 * <p>Thread-safe: streams share the model, which takes about as much memory as its folder is large.
 * Works while sound comes in. Vosk's natives are for 64-bit Linux and Windows on x86, and macOS.
 */
public final class VoskRecognizer implements SpeechRecognizer {
  /** As managed in the parent POM; the artifact does not tell. */
  private static final String VERSION = "0.3.45";

  private final VoskLibrary library;
  private final VoskModelFolder folder;
  private final String language;
  private @Nullable Pointer model;
  private @Nullable ModelCard card;

  private VoskRecognizer(VoskLibrary library, VoskModelFolder folder, Pointer model) {
    this.library = library;
    this.folder = folder;
    this.language = VoskLanguage.of(folder);
    this.model = model;
  }

  /**
   * Loads a model.
   *
   * @param modelDirectory the folder a model was unpacked to, the one with {@code am}, {@code conf}
   *     and {@code graph} in it
   * @return the recognizer, to be closed by the caller
   * @throws MissingModelException if it is no complete Vosk model, or Vosk does not run here
   */
  public static VoskRecognizer open(Path modelDirectory) {
    VoskModelFolder folder = new VoskModelFolder(modelDirectory);
    folder
        .trouble()
        .ifPresent(
            trouble -> {
              throw new MissingModelException(refusal(modelDirectory, trouble));
            });
    VoskLibrary library = library();
    Pointer model;
    try (UnditheredModel view = UnditheredModel.of(modelDirectory)) {
      model = library.vosk_model_new(view.folder().toString());
    }
    if (model == null) {
      throw new MissingModelException(refusal(modelDirectory, "cannot be loaded by Vosk"));
    }
    return new VoskRecognizer(library, folder, model);
  }

  @Override
  public String engine() {
    return "vosk %s (%s)".formatted(VERSION, folder.name());
  }

  @Override
  public String language() {
    return language;
  }

  /** Reads the whole model the first time, for its SHA-256. */
  @Override
  public synchronized List<ModelCard> models() {
    ModelCard known = card == null ? folder.card() : card;
    card = known;
    return List.of(known);
  }

  @Override
  public synchronized RecognitionStream open() {
    if (model == null) {
      throw new IllegalStateException("the recognizer is closed");
    }
    return new VoskStream(library, model);
  }

  @Override
  public synchronized void close() {
    if (model != null) {
      library.vosk_model_free(model);
      model = null;
    }
  }

  private static VoskLibrary library() {
    try {
      return VoskLibrary.load();
    } catch (LinkageError e) {
      throw new MissingModelException(
          "Vosk does not run on this system: use another recognizer.", e);
    }
  }

  private static String refusal(Path folder, String trouble) {
    return ("%s is no Vosk model, for it %s. Unpack a model of the Vosk project and name the folder"
            + " that holds am, conf and graph.")
        .formatted(folder, trouble);
  }
}
