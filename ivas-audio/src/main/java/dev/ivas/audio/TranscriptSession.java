package dev.ivas.audio;

import dev.ivas.audio.activity.SileroModel;
import dev.ivas.audio.activity.SpeechModel;
import dev.ivas.audio.activity.UtteranceCutter;
import dev.ivas.audio.noise.NoiseReducer;
import dev.ivas.audio.recognition.RecognitionStream;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.error.IvasException;
import dev.ivas.core.live.LiveWords;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.models.ModelStore;
import dev.ivas.models.OnnxModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down the words of one interview as its sound comes in.
 *
 * <p>Only utterances reach the recognizer, so that nothing is invented in silence; lost sound ends
 * one. Recognition may take as long as the sound lasts, or as the options say; then it stops for
 * good, as it does when the recognizer fails, and the result says how far it came. No sound is kept
 * but the current piece. Confined to one thread.
 */
public final class TranscriptSession implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TranscriptSession.class);

  /** Loading and the first utterance must not use up the budget of a short clip. */
  private static final double GRACE_SECONDS = 10;

  private static final double FEWEST_PACE_SECONDS = 10;
  private static final int LATEST_WORDS = 80;

  private final SpeechRecognizer recognizer;
  private final TranscriptOptions options;
  private final Runnable release;
  private final RecognitionStream stream;
  private final UtteranceCutter cutter;
  private final @Nullable NoiseReducer reducer;
  private final SoundIntake intake;
  private final SampleClock clock = new SampleClock();
  private final List<Word> words = new ArrayList<>();
  private int told;
  private long spentNanos;
  private long utteranceMicros;
  private long heardSamples;
  private String stopped = "";

  /**
   * What was said, as far as recognition came.
   *
   * @param transcript the words, times on the media clock
   * @param reachedMicros end of the sound that was listened to, on the media clock
   * @param totalMicros end of all sound, on the media clock
   * @param notices sentences for the report's reader
   */
  public record Result(
      Transcript transcript, long reachedMicros, long totalMicros, List<String> notices) {
    public Result {
      notices = List.copyOf(notices);
    }

    /**
     * Adds a notice.
     *
     * @param notice one sentence
     * @return a copy
     */
    public Result withNotice(String notice) {
      List<String> more = new ArrayList<>(notices);
      more.add(notice);
      return new Result(transcript, reachedMicros, totalMicros, more);
    }
  }

  private TranscriptSession(
      SpeechRecognizer recognizer, SpeechModel model, TranscriptOptions options, Runnable release) {
    this.recognizer = recognizer;
    this.options = options;
    this.release = release;
    this.stream = recognizer.open();
    this.cutter = new UtteranceCutter(model, new Listener());
    this.reducer = options.reducesNoise() ? new NoiseReducer(this::cut) : null;
    this.intake =
        new SoundIntake(
            RecognitionStream.SAMPLE_RATE_HZ, reducer == null ? this::cut : reducer::accept);
  }

  /**
   * Starts on an interview.
   *
   * @param recognizer stays open
   * @param options how long it may take
   * @return the session, to be closed by the caller
   * @throws dev.ivas.core.error.MissingModelException if the model that tells speech is missing
   */
  public static TranscriptSession open(SpeechRecognizer recognizer, TranscriptOptions options) {
    OnnxModel network = ModelStore.ofClassPath().open(SileroModel.MODEL_NAME);
    SileroModel model = new SileroModel(network);
    return open(
        recognizer,
        model,
        options,
        () -> {
          model.close();
          network.close();
        });
  }

  /** Starts with a model that tells speech, freed by the last argument. */
  static TranscriptSession open(
      SpeechRecognizer recognizer, SpeechModel model, TranscriptOptions options, Runnable release) {
    try {
      return new TranscriptSession(recognizer, model, options, release);
    } catch (RuntimeException e) {
      release.run();
      throw e;
    }
  }

  /**
   * Takes a piece of sound.
   *
   * @param pcm valid until this method returns; of one rate, any number of channels; times never go
   *     back
   */
  public void accept(PcmBuffer pcm) {
    if (pcm.length() > 0) {
      int gaps = clock.gaps();
      clock.accept(pcm);
      if (clock.gaps() > gaps) {
        flush();
        if (stopped.isEmpty()) {
          outlive(cutter::breakOff);
        }
      }
      intake.accept(pcm);
    }
  }

  /** {@return the words so far; empty before the first, or when nothing new was said} */
  public Optional<LiveWords> soFar() {
    if (words.size() == told) {
      return Optional.empty();
    }
    int from = Math.max(told, words.size() - LATEST_WORDS);
    told = words.size();
    String latest =
        words.subList(from, words.size()).stream().map(Word::text).collect(Collectors.joining(" "));
    double seconds =
        TimeSpan.toSeconds(
            words.get(words.size() - 1).span().endMicros() - words.get(0).span().startMicros());
    return Optional.of(
        new LiveWords(
            words.size(),
            latest,
            seconds < FEWEST_PACE_SECONDS ? null : (Double) (60 * words.size() / seconds)));
  }

  /**
   * Ends the interview.
   *
   * @return what was said
   */
  public Result finish() {
    intake.finish();
    flush();
    if (stopped.isEmpty()) {
      outlive(cutter::finish);
    }
    long total = clock.toMedia(TimeSpan.toMicros(clock.soundSeconds()));
    long reached = stopped.isEmpty() ? total : clock.toMedia(micros(heardSamples));
    List<String> notices =
        stopped.isEmpty()
            ? List.of()
            : List.of(
                "Speech was recognized only up to %s of %s: %s"
                    .formatted(minutes(reached), minutes(total), sentence(stopped)));
    return new Result(transcript(), reached, total, notices);
  }

  @Override
  public void close() {
    stream.close();
    release.run();
  }

  /** Nothing that follows lost sound is heard together with what came before. */
  private void flush() {
    if (reducer != null) {
      reducer.finish();
    }
  }

  private void cut(double[] samples, int count) {
    if (!stopped.isEmpty()) {
      return;
    }
    outlive(() -> cutter.accept(samples, count));
    if (!stopped.isEmpty()) {
      return;
    }
    heardSamples += count;
    long length = Math.max(options.knownMicros(), TimeSpan.toMicros(clock.soundSeconds()));
    double allowed = options.budgetFactor() * TimeSpan.toSeconds(length) + GRACE_SECONDS;
    if (spentNanos > allowed * 1e9) {
      stopped = "its time was up; allow more time, or use a faster recognizer";
      outlive(cutter::finish);
    }
  }

  /** Whatever makes the recognizer work can make it fail: then it is not asked again. */
  private void outlive(Runnable work) {
    try {
      work.run();
    } catch (IvasException e) {
      stopped = "the recognizer failed: " + e.getMessage();
    } catch (RuntimeException e) {
      log.warn("recognizer '{}' failed", recognizer.engine(), e);
      stopped =
          "the recognizer failed with " + e.getClass().getName() + ", which the log tells more of";
    }
  }

  private Transcript transcript() {
    List<Word> onMediaClock =
        words.stream()
            .map(
                word ->
                    new Word(
                        word.text(),
                        new TimeSpan(
                            clock.toMedia(word.span().startMicros()),
                            clock.toMedia(word.span().endMicros())),
                        word.confidence()))
            .sorted(Comparator.comparing(Word::span))
            .toList();
    return new Transcript(recognizer.engine(), recognizer.language(), onMediaClock);
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static long micros(long samples) {
    return samples * TimeSpan.MICROS_PER_SECOND / RecognitionStream.SAMPLE_RATE_HZ;
  }

  private static String minutes(long micros) {
    long seconds = micros / TimeSpan.MICROS_PER_SECOND;
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  /** Passes utterances on and takes the time. */
  private final class Listener implements UtteranceCutter.Sink {
    @Override
    public void begin(long sample) {
      utteranceMicros = micros(sample);
    }

    @Override
    public void speech(float[] samples) {
      long start = options.nanoTime().getAsLong();
      stream.accept(samples, 0, samples.length);
      spentNanos += options.nanoTime().getAsLong() - start;
    }

    @Override
    public void end() {
      long start = options.nanoTime().getAsLong();
      for (Word word : stream.endUtterance()) {
        TimeSpan span = word.span();
        words.add(
            new Word(
                word.text(),
                new TimeSpan(
                    utteranceMicros + span.startMicros(), utteranceMicros + span.endMicros()),
                word.confidence()));
      }
      spentNanos += options.nanoTime().getAsLong() - start;
    }
  }
}
