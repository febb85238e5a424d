package dev.ivas.audio.speech;

import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import java.util.Arrays;
import java.util.List;

/**
 * How many syllables were spoken, and how long that took, pauses and filled pauses left out.
 *
 * <pre>
 * rate = syllables / seconds
 * </pre>
 *
 * @param syllables how many nuclei lie in speech and in no filled pause
 * @param seconds speech without filled pauses, not negative
 */
public record Articulation(long syllables, double seconds) {
  /**
   * Measures a recording; all parts are on one clock.
   *
   * @param nuclei times of the syllables, in seconds, from {@link SyllableNuclei#find}
   * @param activity when someone speaks
   * @param fillers the filled pauses
   * @return the syllables and their time
   */
  public static Articulation of(
      double[] nuclei, SpeechActivity activity, List<FilledPause> fillers) {
    List<TimeSpan> filled = fillers.stream().map(FilledPause::span).toList();
    long syllables =
        Arrays.stream(nuclei)
            .mapToLong(TimeSpan::toMicros)
            .filter(micros -> isIn(micros, activity.speech()) && !isIn(micros, filled))
            .count();
    long fillerMicros = filled.stream().mapToLong(TimeSpan::durationMicros).sum();
    long micros = Math.max(0, activity.speechMicros() - fillerMicros);
    return new Articulation(syllables, TimeSpan.toSeconds(micros));
  }

  /** {@return syllables a second; NaN where nothing was said} */
  public double rate() {
    return seconds > 0 ? syllables / seconds : Double.NaN;
  }

  private static boolean isIn(long micros, List<TimeSpan> spans) {
    return spans.stream().anyMatch(span -> span.contains(micros));
  }
}
