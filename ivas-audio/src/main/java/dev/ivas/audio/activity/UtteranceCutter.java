package dev.ivas.audio.activity;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Cuts a stream into utterances as it comes, so that a recognizer hears speech alone.
 *
 * <p>An utterance begins 0.3 s before a {@link SpeechModel} is sure of speech (probability 0.5) and
 * ends when it has heard none (below 0.35) for 0.5 s. One of more than 15 s ends with the first
 * moment without speech, one of 20 s at once. Confined to one thread.
 */
public final class UtteranceCutter {
  private static final double ENTER = 0.5;
  private static final double LEAVE = 0.35;
  private static final int LEAD_CHUNKS = chunks(0.3);
  private static final int SILENT_CHUNKS = chunks(0.5);
  private static final int LONG_CHUNKS = chunks(15);
  private static final int LONGEST_CHUNKS = chunks(20);

  private final SpeechModel model;
  private final Sink sink;
  private final SlowGain gain = new SlowGain();
  private final Deque<float[]> lead = new ArrayDeque<>();
  private final float[] chunk = new float[SpeechModel.CHUNK_LENGTH];
  private final float[] levelled = new float[SpeechModel.CHUNK_LENGTH];
  private int filled;
  private long chunksHeard;
  private long skipped;
  private int length;
  private int silent;

  /** Receives utterances. */
  public interface Sink {
    /**
     * Begins an utterance.
     *
     * @param sample index of its first sample in the stream
     */
    void begin(long sample);

    /**
     * Takes the next samples of the utterance.
     *
     * @param samples at 16 kHz, each in [-1, 1]; not kept
     */
    void speech(float[] samples);

    /** Ends the utterance. */
    void end();
  }

  /**
   * Creates a cutter for a stream at 16 kHz.
   *
   * @param model fresh, used by this stream alone; stays the caller's to close
   * @param sink receives the utterances
   */
  public UtteranceCutter(SpeechModel model, Sink sink) {
    this.model = model;
    this.sink = sink;
  }

  /**
   * Takes the next samples.
   *
   * @param samples mono at 16 kHz, each in [-1, 1]
   * @param count how many of them, from the first on
   */
  public void accept(double[] samples, int count) {
    for (int i = 0; i < count; i++) {
      chunk[filled++] = (float) samples[i];
      if (filled == chunk.length) {
        hear();
      }
    }
  }

  /** Ends the utterance if one has begun, because what comes does not follow what came. */
  public void breakOff() {
    lead.clear();
    skipped += filled;
    filled = 0;
    if (length > 0) {
      end();
    }
  }

  /** Ends the stream, and the utterance if one has begun. */
  public void finish() {
    if (filled > 0) {
      Arrays.fill(chunk, filled, chunk.length, chunk[filled - 1]);
      hear();
    }
    breakOff();
  }

  private void hear() {
    filled = 0;
    System.arraycopy(chunk, 0, levelled, 0, chunk.length);
    gain.lift(levelled);
    double probability = model.probabilities(levelled)[0];
    if (length > 0) {
      goOn(probability);
    } else if (probability >= ENTER) {
      begin();
    } else {
      remember();
    }
    chunksHeard++;
  }

  private void begin() {
    sink.begin(skipped + (chunksHeard - lead.size()) * SpeechModel.CHUNK_LENGTH);
    lead.forEach(sink::speech);
    length = lead.size() + 1;
    lead.clear();
    silent = 0;
    sink.speech(chunk);
  }

  private void goOn(double probability) {
    sink.speech(chunk);
    length++;
    silent = probability < LEAVE ? silent + 1 : 0;
    boolean longEnough = length >= LONG_CHUNKS && silent > 0;
    if (silent >= SILENT_CHUNKS || longEnough || length >= LONGEST_CHUNKS) {
      end();
    }
  }

  private void end() {
    length = 0;
    sink.end();
  }

  private void remember() {
    float[] kept = lead.size() == LEAD_CHUNKS ? lead.removeFirst() : new float[chunk.length];
    System.arraycopy(chunk, 0, kept, 0, chunk.length);
    lead.addLast(kept);
  }

  private static int chunks(double seconds) {
    return (int) Math.round(seconds * SpeechModel.SAMPLE_RATE_HZ / SpeechModel.CHUNK_LENGTH);
  }
}
