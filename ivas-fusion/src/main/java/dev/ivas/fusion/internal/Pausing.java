package dev.ivas.fusion.internal;

import dev.ivas.core.report.AudioSection;
import org.jspecify.annotations.Nullable;

/**
 * How someone pauses, from the section's pauses and share of speech.
 *
 * @param share of the talking time that is silence: pauses by pauses and speech; null without both
 * @param meanSeconds mean length of a pause; null without pauses
 * @param perMinute pauses a minute of talking time; null without talking
 */
public record Pausing(
    @Nullable Double share, @Nullable Double meanSeconds, @Nullable Double perMinute) {
  /**
   * Sums up a section.
   *
   * @param audio the sound of an interview
   * @return how its speaker pauses
   */
  public static Pausing of(AudioSection audio) {
    return of(silentSeconds(audio), audio.pauses().size(), talkingSeconds(audio));
  }

  static double talkingSeconds(AudioSection audio) {
    return silentSeconds(audio) + audio.speechShare() * audio.durationSeconds();
  }

  private static double silentSeconds(AudioSection audio) {
    return audio.pauses().stream().mapToDouble(pause -> pause.end() - pause.start()).sum();
  }

  static Pausing of(double silentSeconds, double pauses, double talkingSeconds) {
    if (!(talkingSeconds > 0)) {
      return new Pausing(null, null, null);
    }
    return new Pausing(
        silentSeconds / talkingSeconds,
        pauses > 0 ? silentSeconds / pauses : null,
        60 * pauses / talkingSeconds);
  }
}
