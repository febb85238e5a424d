package dev.ivas.audio.quality;

import java.util.Locale;
import java.util.Optional;

/**
 * The quality from which on the delivery of speech is judged.
 *
 * @param speechSeconds shortest speech; default 1 s, as for a face that is judged
 * @param speechShare least share of speech, in [0, 1]; default 0.02: below that it is a recording
 *     of something else
 * @param snrDb least level of the speech over the background, in dB; default 8: below that more
 *     than 5 % of the speech of development clips in white noise was no longer heard as such
 * @param clippedShare largest share of clipped samples in speech, in [0, 1]; default 0.2: an
 *     overload by 12 dB leaves 0.02 to 0.22, one by 20 dB mostly 0.3 and more (0.11 where one peak
 *     towers, 0.17 after lossy coding). In 14 development clips overloaded by 6 to 30 dB, 182 of
 *     184 pauses and 127 of 148 filled pauses of the clean sound were found up to 0.2, the mean
 *     pitch within 1 %, its deviation 4 % off on average; above, the deviation was up to 66 % off
 * @param shapeClippedShare largest share of clipped samples at which also that is told which rests
 *     on the shape of the wave and its envelope (syllables, jitter, shimmer, harmonicity), in [0,
 *     1]; default 0.1: up to there 2 % of the syllables were lost on average, harmonicity fell by
 *     1.2 dB and shimmer by 15 %; from there to 0.2 it was 8 %, 1.8 dB and 28 %
 */
public record SoundLimits(
    double speechSeconds,
    double speechShare,
    double snrDb,
    double clippedShare,
    double shapeClippedShare) {
  /** {@return the defaults told above} */
  public static SoundLimits defaults() {
    return new SoundLimits(1, 0.02, 8, 0.2, 0.1);
  }

  /** {@return limits that every recording keeps, for measuring how much a poor one tells} */
  public static SoundLimits none() {
    return new SoundLimits(0, 0, Double.NEGATIVE_INFINITY, 1, 1);
  }

  /**
   * Says why a recording must not be judged.
   *
   * @param quality of its sound
   * @return a sentence with what was measured and what is needed; empty if it may be judged
   */
  public Optional<String> whyWithheld(SoundQuality quality) {
    if (quality.speechSeconds() < speechSeconds) {
      return Optional.of(
          sentence(
              "Speech is heard for only %.1f s; at least %.1f s are needed.",
              quality.speechSeconds(), speechSeconds));
    }
    if (quality.speechShare() < speechShare) {
      return Optional.of(
          sentence(
              "Speech is heard in only %.1f %% of the sound; at least %.1f %% are needed.",
              100 * quality.speechShare(), 100 * speechShare));
    }
    if (quality.snrDb() < snrDb) {
      return Optional.of(
          sentence(
              "The speech is only %.1f dB above the background noise; at least %.1f dB are needed.",
              quality.snrDb(), snrDb));
    }
    if (quality.clippedShare() > clippedShare) {
      return Optional.of(
          sentence(
              "The sound is overloaded: %.1f %% of the samples in speech are clipped; at most"
                  + " %.1f %% may be.",
              100 * quality.clippedShare(), 100 * clippedShare));
    }
    return Optional.empty();
  }

  /**
   * Says what of a recording that may be judged must not be told.
   *
   * @param quality of its sound
   * @return a sentence with what was measured and what is left out; empty if all may be told
   */
  public Optional<String> whyIncomplete(SoundQuality quality) {
    return quality.clippedShare() > shapeClippedShare
        ? Optional.of(
            sentence(
                "The sound is overloaded: %.1f %% of the samples in speech are clipped. Above"
                    + " %.1f %%, syllables, jitter, shimmer and harmonicity are not told.",
                100 * quality.clippedShare(), 100 * shapeClippedShare))
        : Optional.empty();
  }

  private static String sentence(String format, double measured, double limit) {
    return String.format(Locale.ROOT, format, measured, limit);
  }
}
