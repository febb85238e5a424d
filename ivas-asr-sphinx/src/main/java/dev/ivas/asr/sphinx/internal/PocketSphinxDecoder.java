package dev.ivas.asr.sphinx.internal;

import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * A decoder of libpocketsphinx, which works on one utterance at a time; confined to one thread.
 *
 * <p>Each utterance is decoded as a whole, with its own cepstral mean, and after {@code
 * ps_start_stream}, which makes the noise estimate forget what came before: so that the same sound
 * gives the same words.
 */
final class PocketSphinxDecoder implements UtteranceDecoder {
  private static final int FRAMES_PER_SECOND = 100;
  private static final long FRAME_MICROS = TimeSpan.MICROS_PER_SECOND / FRAMES_PER_SECOND;

  /**
   * Wider beams than the default, but no more states at a time than a fifteenth of it, which is
   * what hard speech costs: 31 errors in the 92 words of the development clips of {@code eval asr},
   * where a bound of 3,000 leaves 27 and takes a quarter longer.
   */
  private static final List<String> SETTINGS =
      List.of(
          "-remove_silence", "no",
          "-beam", "1e-55",
          "-wbeam", "1e-35",
          "-fwdflatbeam", "1e-70",
          "-fwdflatwbeam", "1e-35",
          "-maxhmmpf", "2000");

  private final SphinxLibrary library;
  private final Pointer decoder;
  private boolean closed;

  private PocketSphinxDecoder(SphinxLibrary library, Pointer decoder) {
    this.library = library;
    this.decoder = decoder;
  }

  /** {@return whether the system has the libraries} */
  static boolean isInstalled() {
    try {
      SphinxLibrary.load();
      return true;
    } catch (LinkageError e) {
      return false;
    }
  }

  /** Loads a decoder, which takes about 0.3 s; the files must have been looked at before. */
  static PocketSphinxDecoder load(PocketSphinxModels models) {
    SphinxLibrary library = SphinxLibrary.load();
    List<String> options = new ArrayList<>(SETTINGS);
    options.addAll(List.of("-hmm", models.acousticModel().toString()));
    options.addAll(List.of("-lm", models.languageModel().toString()));
    options.addAll(List.of("-dict", models.dictionary().toString()));
    Pointer parsed =
        library.base().cmd_ln_init(null, library.decoder().ps_args(), 1, options.toArray());
    Pointer decoder = parsed == null ? null : library.decoder().ps_init(parsed);
    if (parsed != null) {
      library.base().cmd_ln_free_r(parsed);
    }
    if (decoder == null) {
      throw new MissingModelException(
          "pocketsphinx cannot use the model in %s: install pocketsphinx-en-us again."
              .formatted(models.folder()));
    }
    return new PocketSphinxDecoder(library, decoder);
  }

  @Override
  public List<Word> decode(short[] samples, int length) {
    SphinxLibrary.Decoder functions = library.decoder();
    functions.ps_start_stream(decoder);
    check(functions.ps_start_utt(decoder));
    check(functions.ps_process_raw(decoder, samples, new NativeLong(length), 0, 1));
    check(functions.ps_end_utt(decoder));
    return words(TimeSpan.MICROS_PER_SECOND * length / 16_000);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      library.decoder().ps_free(decoder);
    }
  }

  private static void check(int result) {
    if (result < 0) {
      throw new NonRetriableException(
          "pocketsphinx failed on an utterance: install libpocketsphinx3 again.");
    }
  }

  private List<Word> words(long endMicros) {
    List<Word> words = new ArrayList<>();
    IntByReference start = new IntByReference();
    IntByReference end = new IntByReference();
    int first = -1;
    Pointer segment = library.decoder().ps_seg_iter(decoder);
    while (segment != null) {
      library.decoder().ps_seg_frames(segment, start, end);
      first = first < 0 ? start.getValue() : first;
      long from = Math.min(endMicros, (start.getValue() - first) * FRAME_MICROS);
      long to = Math.min(endMicros, (end.getValue() + 1 - first) * FRAME_MICROS);
      TimeSpan span = new TimeSpan(from, Math.max(from, to));
      double confidence = confidence(segment);
      Spelling.word(library.decoder().ps_seg_word(segment))
          .ifPresent(text -> words.add(new Word(text, span, confidence)));
      segment = library.decoder().ps_seg_next(segment);
    }
    return words;
  }

  /** Rounding of their logarithms can take a posterior a little above 1. */
  private double confidence(Pointer segment) {
    int log = library.decoder().ps_seg_prob(segment, null, null, null);
    Pointer logmath = library.decoder().ps_get_logmath(decoder);
    return Math.max(0, Math.min(1, library.base().logmath_exp(logmath, log)));
  }
}
