package dev.ivas.audio.recognition;

import com.sun.jna.Pointer;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Feeds one utterance after the other to Vosk; confined to one thread.
 *
 * <p>Each has a recognizer of its own, so that it hears nothing of those before and its times start
 * at 0. Vosk looks for an utterance's end after each piece it is given: pieces of one length keep
 * the words from depending on how sound came in. Where it ends one itself, its words are kept.
 *
 * <p>Models are trained on sound with a little noise, which keeps digital silence from being a
 * special case. The same noise is added to each utterance: 1/32768 on average, Gaussian.
 */
final class VoskStream implements RecognitionStream {
  private static final int PIECE = 4000;
  private static final float SCALE = 1 << 15;
  private static final long NOISE_SEED = 0;

  private final VoskLibrary library;
  private final Pointer model;
  private final float[] piece = new float[PIECE];
  private final List<Word> words = new ArrayList<>();
  private int filled;
  private long heard;
  private boolean silent = true;
  private @Nullable Pointer recognizer;
  private Random noise = new Random(NOISE_SEED);

  VoskStream(VoskLibrary library, Pointer model) {
    this.library = library;
    this.model = model;
  }

  @Override
  public void accept(float[] samples, int from, int to) {
    for (int i = from; i < to; i++) {
      piece[filled++] = (float) (samples[i] * SCALE + noise.nextGaussian());
      silent &= samples[i] == 0;
      if (filled == PIECE) {
        listen();
      }
    }
  }

  @Override
  public List<Word> endUtterance() {
    if (filled > 0) {
      listen();
    }
    Pointer running = recognizer;
    if (running != null && !silent) {
      words.addAll(VoskResult.words(library.vosk_recognizer_final_result(running), micros()));
    }
    List<Word> ended = silent ? List.of() : List.copyOf(words);
    forget();
    return ended;
  }

  @Override
  public void close() {
    forget();
  }

  private void listen() {
    Pointer running = recognizer == null ? start() : recognizer;
    recognizer = running;
    heard += filled;
    int result = library.vosk_recognizer_accept_waveform_f(running, piece, filled);
    filled = 0;
    if (result < 0) {
      throw new NonRetriableException(
          "Vosk failed on an utterance: use another model, or report it to the Vosk project.");
    }
    if (result > 0) {
      words.addAll(VoskResult.words(library.vosk_recognizer_result(running), micros()));
    }
  }

  private Pointer start() {
    Pointer fresh = library.vosk_recognizer_new(model, SAMPLE_RATE_HZ);
    if (fresh == null) {
      throw new NonRetriableException("Vosk cannot use its model: download it again.");
    }
    library.vosk_recognizer_set_words(fresh, 1);
    return fresh;
  }

  private void forget() {
    if (recognizer != null) {
      library.vosk_recognizer_free(recognizer);
      recognizer = null;
    }
    words.clear();
    filled = 0;
    heard = 0;
    silent = true;
    noise = new Random(NOISE_SEED);
  }

  private long micros() {
    return heard * TimeSpan.MICROS_PER_SECOND / SAMPLE_RATE_HZ;
  }
}
