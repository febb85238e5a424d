package dev.ivas.asr.sphinx.internal;

import dev.ivas.audio.recognition.RecognitionStream;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.speech.Word;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The system's pocketsphinx with its general model of US English.
 *
 * <p>Thread-safe: each open stream has a decoder of its own, with models of its own. Loading one
 * takes about 0.3 s, so that a closed stream leaves its decoder to the next; all are freed when the
 * recognizer is closed.
 */
public final class PocketSphinxRecognizer implements SpeechRecognizer {
  private final PocketSphinxModels models;
  private final ModelCard card;
  private final Deque<PocketSphinxDecoder> idle = new ArrayDeque<>();
  private boolean closed;

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
    PocketSphinxDecoder decoder = PocketSphinxDecoder.load(models);
    PocketSphinxRecognizer recognizer = new PocketSphinxRecognizer(models, models.card());
    recognizer.takeBack(decoder);
    return recognizer;
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
    return new BufferedStream(new Loan(takeOut()));
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(PocketSphinxDecoder::close);
    idle.clear();
  }

  private PocketSphinxDecoder takeOut() {
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("the recognizer is closed");
      }
      if (!idle.isEmpty()) {
        return idle.removeFirst();
      }
    }
    return PocketSphinxDecoder.load(models);
  }

  private synchronized void takeBack(PocketSphinxDecoder decoder) {
    if (closed) {
      decoder.close();
    } else {
      idle.addFirst(decoder);
    }
  }

  /** A stream's use of a decoder, given back once. */
  private final class Loan implements UtteranceDecoder {
    private final PocketSphinxDecoder decoder;
    private boolean over;

    Loan(PocketSphinxDecoder decoder) {
      this.decoder = decoder;
    }

    @Override
    public List<Word> decode(short[] samples, int length) {
      return decoder.decode(samples, length);
    }

    @Override
    public void close() {
      if (!over) {
        over = true;
        takeBack(decoder);
      }
    }
  }
}
