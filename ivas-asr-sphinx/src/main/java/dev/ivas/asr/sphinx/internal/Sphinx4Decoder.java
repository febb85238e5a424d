package dev.ivas.asr.sphinx.internal;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import edu.cmu.sphinx.frontend.util.StreamDataSource;
import edu.cmu.sphinx.recognizer.Recognizer;
import edu.cmu.sphinx.result.Lattice;
import edu.cmu.sphinx.result.Result;
import edu.cmu.sphinx.result.WordResult;
import edu.cmu.sphinx.util.TimeFrame;
import edu.cmu.sphinx.util.props.ConfigurationManager;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sphinx4 with its models, which keep scores of the sound at hand: one utterance at a time.
 *
 * <p>Thread-safe: a second thread waits until the first one's utterance is done.
 */
final class Sphinx4Decoder implements UtteranceDecoder {
  private static final String CONFIGURATION = "sphinx4.xml";

  private final Recognizer recognizer;
  private final StreamDataSource source;

  private Sphinx4Decoder(Recognizer recognizer, StreamDataSource source) {
    this.recognizer = recognizer;
    this.source = source;
  }

  /** Loads the models, which takes some seconds. */
  static Sphinx4Decoder load() {
    URL configuration = Sphinx4Decoder.class.getResource(CONFIGURATION);
    if (configuration == null) {
      throw new MissingModelException(CONFIGURATION + " is missing: build ivas-asr-sphinx again.");
    }
    try {
      ConfigurationManager parts = new ConfigurationManager(configuration);
      Recognizer recognizer = parts.lookup("recognizer");
      recognizer.allocate();
      return new Sphinx4Decoder(recognizer, parts.lookup("source"));
    } catch (RuntimeException e) {
      throw new MissingModelException(
          "sphinx4 cannot load its models: the artifact sphinx4-data must be on the class path.",
          e);
    }
  }

  @Override
  public synchronized List<Word> decode(short[] samples, int length) {
    source.setInputStream(new ByteArrayInputStream(bytes(samples, length)), TimeFrame.INFINITE);
    List<Word> words = new ArrayList<>();
    long end = TimeSpan.MICROS_PER_SECOND * length / 16_000;
    Result result = recognizer.recognize();
    while (result != null) {
      words.addAll(words(result, end));
      result = recognizer.recognize();
    }
    return words;
  }

  @Override
  public synchronized void close() {
    recognizer.deallocate();
  }

  private static List<Word> words(Result result, long endMicros) {
    List<Word> words = new ArrayList<>();
    WordPosteriors posteriors = posteriors(result);
    for (WordResult each : result.getTimedBestResult(false)) {
      TimeSpan whole = WordPosteriors.span(each.getTimeFrame());
      TimeSpan span =
          new TimeSpan(
              Math.min(endMicros, whole.startMicros()), Math.min(endMicros, whole.endMicros()));
      Spelling.word(each.getWord().getSpelling())
          .filter(text -> span.durationMicros() > 0)
          .ifPresent(
              text ->
                  words.add(
                      new Word(text, span, posteriors == null ? 0 : posteriors.of(text, span))));
    }
    return words;
  }

  /** Returns null where no path reached the end, for which there is no lattice. */
  private static @Nullable WordPosteriors posteriors(Result result) {
    if (result.getBestFinalToken() == null) {
      return null;
    }
    return new WordPosteriors(new Lattice(result));
  }

  private static byte[] bytes(short[] samples, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples, 0, length);
    return bytes.array();
  }
}
