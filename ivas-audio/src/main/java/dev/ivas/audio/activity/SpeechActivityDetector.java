package dev.ivas.audio.activity;

import dev.ivas.audio.internal.FloatSeries;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.core.feature.ScratchFile;
import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stretches of a stream in which someone speaks.
 *
 * <p>A {@link SpeechModel} says roughly where: from a probability of 0.5 up until it falls below
 * 0.35. From 100 ms before to 50 ms after, speech is where the sound is louder than the background
 * in any of three bands ({@link LoudMask}) and by more than chance ({@link ChanceBursts}), so that
 * a stretch ends with the voice and not with the model's memory; where less than a fifth is louder,
 * the model alone is trusted. {@link EdgePlacer} then finds the pauses that the model talks over
 * and places all edges, and {@link EchoDecay} takes the echo of a room out of the speech. Gaps
 * shorter than 100 ms are closed, bursts shorter than 30 ms dropped. Music, noise and tones are no
 * speech however loud.
 *
 * <p>Limits: in rooms that echo longer than half a second, pauses begin up to 0.4 s late; of speech
 * in noise the tails of words that lie below it are lost, up to 0.13 s of them. A voice that says
 * nothing, as of a held vowel, is no speech to the model; {@link MovingVoice} hears it where there
 * are no words at all. Keeps about 10 MB for an hour. Confined to one thread.
 */
public final class SpeechActivityDetector {
  /** So many at once, half a second, cost the least. */
  private static final int CHUNKS = 16;

  private static final double ENTER = 0.5;
  private static final double LEAVE = 0.35;
  private static final double SURELY_NONE = 0.1;
  private static final double SHORTEST_RUN_SECONDS = 0.15;
  private static final double SURE = 0.9;
  private static final double LEAD_SECONDS = 0.1;
  private static final double TRAIL_SECONDS = 0.05;
  private static final double MASKED_SHARE = 0.2;
  private static final double DISTANCE_SECONDS = 0.15;
  private static final double CLOSED_GAP_SECONDS = 0.1;
  private static final double SHORTEST_SPEECH_SECONDS = 0.03;
  private static final double CHUNK_SECONDS =
      (double) SpeechModel.CHUNK_LENGTH / SpeechModel.SAMPLE_RATE_HZ;

  private final SpeechModel model;
  private final BandLevels bands;
  private final FloatSeries probabilities;
  private final float[] chunks = new float[CHUNKS * SpeechModel.CHUNK_LENGTH];
  private final SlowGain gain = new SlowGain();
  private int filled;
  private boolean withoutWords;

  /**
   * Creates a detector for a stream at 16 kHz.
   *
   * @param model fresh, used by this stream alone; stays the caller's to close
   */
  public SpeechActivityDetector(SpeechModel model) {
    this(model, null);
  }

  /**
   * Creates a detector for a stream at 16 kHz.
   *
   * @param model fresh, used by this stream alone; stays the caller's to close
   * @param file takes what is kept of hours, and must stay open; null keeps all in memory
   */
  public SpeechActivityDetector(SpeechModel model, @Nullable ScratchFile file) {
    this.model = model;
    this.bands = new BandLevels(file);
    this.probabilities = new FloatSeries(file);
  }

  /**
   * Takes the next samples.
   *
   * @param samples the array that holds them, mono at 16 kHz
   * @param from index of the first
   * @param to index after the last
   */
  public void accept(double[] samples, int from, int to) {
    bands.accept(samples, from, to);
    for (int i = from; i < to; i++) {
      chunks[filled++] = (float) samples[i];
      if (filled == chunks.length) {
        hear(chunks);
        filled = 0;
      }
    }
  }

  /**
   * {@return whether the model heard speech in the last 100 ms judged, half a second ago at most}
   */
  public boolean speaking() {
    for (int i = Math.max(0, probabilities.size() - 3); i < probabilities.size(); i++) {
      if (probabilities.get(i) >= ENTER) {
        return true;
      }
    }
    return false;
  }

  /**
   * Ends the stream.
   *
   * @param contour its fundamental frequency, on a clock that starts with the stream
   * @return the stretches of speech, on the same clock
   */
  public SpeechActivity finish(F0Contour contour) {
    if (filled > 0) {
      int left = (filled + SpeechModel.CHUNK_LENGTH - 1) / SpeechModel.CHUNK_LENGTH;
      Arrays.fill(chunks, filled, chunks.length, chunks[filled - 1]);
      hear(Arrays.copyOf(chunks, left * SpeechModel.CHUNK_LENGTH));
      filled = 0;
    }
    bands.finish();
    boolean[] heard = heard();
    double[][] levels = bands.decibels();
    boolean[] speech = spread(heard, levels[0].length);
    withoutWords = new MovingVoice(contour, levels).mark(speech);
    boolean[] near = dilated(speech, LEAD_SECONDS, TRAIL_SECONDS);
    boolean[] background = background(speech);
    boolean[] loud = new boolean[speech.length];
    for (double[] band : levels) {
      LoudMask.mark(band, speech, background, loud);
    }
    for (int i = 0; i < loud.length; i++) {
      loud[i] &= near[i];
    }
    fillMasked(speech, loud);
    ChanceBursts.drop(levels, loud);
    new EdgePlacer(levels, speech, loud).place();
    new EchoDecay(EdgePlacer.means(levels)).silence(loud);
    return new SpeechActivity(stretches(loud));
  }

  private void hear(float[] some) {
    gain.lift(some);
    for (float probability : model.probabilities(some)) {
      probabilities.add(probability);
    }
  }

  /**
   * Tells whether what {@link #finish} called speech is a voice that says nothing, in which no
   * hesitation can be told.
   *
   * @return whether {@link MovingVoice} was asked and heard it
   */
  public boolean isWithoutWords() {
    return withoutWords;
  }

  /** Returns per chunk whether the model hears speech, short doubtful runs left out. */
  private boolean[] heard() {
    boolean[] heard = new boolean[probabilities.size()];
    int start = 0;
    double highest = 0;
    boolean on = false;
    for (int i = 0; i <= heard.length; i++) {
      double p = i < heard.length ? probabilities.get(i) : 0;
      boolean next = i < heard.length && (p >= ENTER || (on && p >= LEAVE));
      if (next && !on) {
        start = i;
        highest = 0;
      }
      highest = Math.max(highest, p);
      if (on && !next && (highest >= SURE || (i - start) * CHUNK_SECONDS >= SHORTEST_RUN_SECONDS)) {
        Arrays.fill(heard, start, i, true);
      }
      on = next;
    }
    return heard;
  }

  /** Trusts the model alone where hardly any of what it hears rises above the background. */
  private static void fillMasked(boolean[] speech, boolean[] loud) {
    int start = 0;
    while (start < speech.length) {
      int end = start;
      int count = 0;
      while (end < speech.length && speech[end]) {
        count += loud[end++] ? 1 : 0;
      }
      if (count < MASKED_SHARE * (end - start)) {
        Arrays.fill(loud, start, end, true);
      }
      start = end + 1;
    }
  }

  private static boolean[] spread(boolean[] heard, int moments) {
    boolean[] spread = new boolean[moments];
    for (int i = 0; i < moments; i++) {
      spread[i] = heard.length > 0 && heard[chunkAt(i, heard.length)];
    }
    return spread;
  }

  /** Marks what is surely no speech, between the first speech and the last. */
  private boolean[] background(boolean[] speech) {
    boolean[] nearSpeech = dilated(speech, DISTANCE_SECONDS, DISTANCE_SECONDS);
    boolean[] background = new boolean[speech.length];
    boolean begun = false;
    int last = 0;
    for (int i = 0; i < speech.length; i++) {
      begun |= speech[i];
      last = speech[i] ? i : last;
      background[i] =
          begun
              && !nearSpeech[i]
              && probabilities.get(chunkAt(i, probabilities.size())) < SURELY_NONE;
    }
    Arrays.fill(background, last, background.length, false);
    return background;
  }

  private static int chunkAt(int moment, int chunks) {
    return Math.min(chunks - 1, (int) (moment * BandLevels.STEP_SECONDS / CHUNK_SECONDS));
  }

  private static boolean[] dilated(boolean[] mask, double lead, double trail) {
    boolean[] dilated = new boolean[mask.length];
    int until = -1;
    for (int i = 0; i < mask.length; i++) {
      until = mask[i] ? i + steps(trail) : until;
      dilated[i] = i <= until;
    }
    int since = mask.length;
    for (int i = mask.length - 1; i >= 0; i--) {
      since = mask[i] ? i - steps(lead) : since;
      dilated[i] |= i >= since;
    }
    return dilated;
  }

  private static List<TimeSpan> stretches(boolean[] loud) {
    List<int[]> runs = new ArrayList<>();
    for (int i = 0; i < loud.length; i++) {
      if (!loud[i]) {
        continue;
      }
      int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && i - last[1] < steps(CLOSED_GAP_SECONDS)) {
        last[1] = i + 1;
      } else {
        runs.add(new int[] {i, i + 1});
      }
    }
    List<TimeSpan> stretches = new ArrayList<>();
    for (int[] run : runs) {
      if (run[1] - run[0] >= steps(SHORTEST_SPEECH_SECONDS)) {
        stretches.add(new TimeSpan(micros(run[0]), micros(run[1] - 1)));
      }
    }
    return stretches;
  }

  /** Levels hear 5 ms before and after their moment, so that a run begins and ends at its ends. */
  private static long micros(int moment) {
    return TimeSpan.toMicros(moment * BandLevels.STEP_SECONDS);
  }

  private static int steps(double seconds) {
    return (int) Math.round(seconds / BandLevels.STEP_SECONDS);
  }
}
