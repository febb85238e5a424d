package dev.ivas.audio;

import dev.ivas.audio.activity.SpeechActivityDetector;
import dev.ivas.audio.activity.SpeechModel;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.audio.speech.Articulation;
import dev.ivas.audio.speech.FilledPause;
import dev.ivas.audio.speech.FilledPauseDetector;
import dev.ivas.audio.speech.SyllableNuclei;
import dev.ivas.audio.speech.VowelTrack;
import dev.ivas.core.live.LiveVoice;
import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts filled pauses and syllables while the interview goes on; confined to one thread.
 *
 * <p>Every two seconds it judges the last six as if they were a recording, and counts what lies in
 * the two that are new: they have three seconds before them and one after them. Six seconds of
 * sound are kept, and no more.
 */
final class VoiceWatch {
  private static final int RATE_HZ = SpeechModel.SAMPLE_RATE_HZ;
  private static final int LENGTH = 6 * RATE_HZ;
  private static final int STEP = 2 * RATE_HZ;
  private static final long AFTER_MICROS = 1_000_000;
  private static final double FEWEST_SPEECH_SECONDS = 10;

  private final Supplier<SpeechModel> models;
  private final double[] sound = new double[LENGTH];
  private int filled;
  private long countedMicros;
  private double speechSeconds;
  private double articulationSeconds;
  private long syllables;
  private int fillers;

  /** Starts to watch; the supplier gives a fresh model for each look. */
  VoiceWatch(Supplier<SpeechModel> models) {
    this.models = models;
  }

  /** Takes the next samples, at 16 kHz. */
  void accept(double[] samples, int count) {
    int from = 0;
    while (from < count) {
      int taken = Math.min(count - from, LENGTH - filled);
      System.arraycopy(samples, from, sound, filled, taken);
      filled += taken;
      from += taken;
      if (filled == LENGTH) {
        look();
        System.arraycopy(sound, STEP, sound, 0, LENGTH - STEP);
        filled = LENGTH - STEP;
        countedMicros -= micros(STEP);
      }
    }
  }

  LiveVoice soFar(boolean speaking, @Nullable Double levelDb) {
    return new LiveVoice(
        speaking,
        levelDb,
        speechSeconds,
        fillers,
        articulationSeconds < FEWEST_SPEECH_SECONDS
            ? null
            : (Double) (syllables / articulationSeconds));
  }

  private void look() {
    TimeSpan fresh = new TimeSpan(countedMicros, micros(LENGTH) - AFTER_MICROS);
    F0Tracker f0 = new F0Tracker(RATE_HZ, F0Options.defaults());
    f0.accept(sound, 0, LENGTH);
    F0Contour contour = f0.speakerContour();
    SpeechActivity activity = activity(contour);
    VowelTrack vowels = new VowelTrack(RATE_HZ);
    vowels.accept(sound, 0, LENGTH);
    vowels.finish();
    double[] nuclei = SyllableNuclei.find(sound, RATE_HZ, f0.readyContour());
    List<FilledPause> found =
        FilledPauseDetector.find(vowels, contour, activity, nuclei).stream()
            .filter(pause -> fresh.contains(middle(pause.span())))
            .toList();
    SpeechActivity talked = within(activity, fresh);
    Articulation articulation = Articulation.of(nuclei, talked, found);
    fillers += found.size();
    syllables += articulation.syllables();
    articulationSeconds += articulation.seconds();
    speechSeconds += TimeSpan.toSeconds(talked.speechMicros());
    countedMicros = fresh.endMicros();
  }

  private SpeechActivity activity(F0Contour contour) {
    try (SpeechModel model = models.get()) {
      SpeechActivityDetector detector = new SpeechActivityDetector(model);
      detector.accept(sound, 0, LENGTH);
      return detector.finish(contour);
    }
  }

  private static SpeechActivity within(SpeechActivity activity, TimeSpan limits) {
    List<TimeSpan> spans = new ArrayList<>();
    for (TimeSpan span : activity.speech()) {
      long start = Math.max(span.startMicros(), limits.startMicros());
      long end = Math.min(span.endMicros(), limits.endMicros());
      if (start < end) {
        spans.add(new TimeSpan(start, end));
      }
    }
    return new SpeechActivity(spans);
  }

  private static long middle(TimeSpan span) {
    return (span.startMicros() + span.endMicros()) / 2;
  }

  private static long micros(long samples) {
    return samples * TimeSpan.MICROS_PER_SECOND / RATE_HZ;
  }
}
