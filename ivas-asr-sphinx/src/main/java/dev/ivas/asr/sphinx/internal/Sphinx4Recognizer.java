package dev.ivas.asr.sphinx.internal;

import dev.ivas.audio.recognition.ModelDigest;
import dev.ivas.audio.recognition.RecognitionStream;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.speech.Word;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sphinx4 with the general model of US English of its own artifact, loaded once and kept.
 *
 * <p>Thread-safe: streams share the models and take turns, an utterance each.
 */
public final class Sphinx4Recognizer implements SpeechRecognizer {
  private static final String FOLDER = "/edu/cmu/sphinx/models/en-us/";
  private static final List<String> FILES =
      List.of(
          "cmudict-en-us.dict",
          "en-us.lm.bin",
          "en-us/feat.params",
          "en-us/mdef",
          "en-us/means",
          "en-us/mixture_weights",
          "en-us/noisedict",
          "en-us/sendump",
          "en-us/transition_matrices",
          "en-us/variances");

  private final Sphinx4Decoder decoder;
  private final ModelCard card;
  private boolean closed;

  private Sphinx4Recognizer(Sphinx4Decoder decoder, ModelCard card) {
    this.decoder = decoder;
    this.card = card;
  }

  /**
   * Loads the models.
   *
   * @return the recognizer, to be closed by the caller
   * @throws MissingModelException if they are not on the class path
   */
  public static Sphinx4Recognizer load() {
    ModelCard card = card();
    return new Sphinx4Recognizer(Sphinx4Decoder.load(), card);
  }

  /** {@return whether the artifact with the models is on the class path} */
  public static boolean hasModels() {
    return FILES.stream().allMatch(file -> resource(file) != null);
  }

  @Override
  public String engine() {
    return "sphinx4 1.0.0 (en-us)";
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
  public synchronized RecognitionStream open() {
    if (closed) {
      throw new IllegalStateException("the recognizer is closed");
    }
    return new BufferedStream(new Turn(decoder));
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      decoder.close();
    }
  }

  private static ModelCard card() {
    ModelDigest digest = new ModelDigest();
    for (String file : FILES) {
      add(file, digest);
    }
    return new ModelCard(
        "sphinx4-en-us",
        "1.0.0",
        digest.hex(),
        "BSD-2-Clause",
        "Trained by the CMU Sphinx project; its artifact does not name the recordings.");
  }

  private static void add(String file, ModelDigest digest) {
    URL resource = resource(file);
    if (resource == null) {
      throw new MissingModelException(
          "There is no %s: the artifact sphinx4-data must be on the class path.".formatted(file));
    }
    try {
      URLConnection connection = resource.openConnection();
      try (InputStream content = connection.getInputStream()) {
        digest.add(file, connection.getContentLengthLong(), content);
      }
    } catch (IOException e) {
      throw new MissingModelException("The model %s cannot be read.".formatted(file), e);
    }
  }

  private static @Nullable URL resource(String file) {
    return Sphinx4Recognizer.class.getResource(FOLDER + file);
  }

  /** A stream's use of the decoder, which stays open when the stream is closed. */
  private record Turn(Sphinx4Decoder decoder) implements UtteranceDecoder {
    @Override
    public List<Word> decode(short[] samples, int length) {
      return decoder.decode(samples, length);
    }

    @Override
    public void close() {}
  }
}
