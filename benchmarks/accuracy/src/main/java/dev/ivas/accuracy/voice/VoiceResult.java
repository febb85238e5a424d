package dev.ivas.accuracy.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How near the measures of the voice come to Praat's, and the counts of syllables to the truth.
 *
 * @param n how many recordings were measured
 * @param leftOut those that cannot be read or that Praat did not measure
 * @param within share of all numbers that are as near as is allowed
 * @param worst the number that is farthest off, of all measures; null where none is off
 * @param measures each number of Praat's
 * @param syllables how many were counted in the recordings whose count is known
 * @param trueSyllables how many there are, filled pauses left out
 * @param syllableError the difference by the true ones
 * @param meanRateError mean of the absolute errors of the articulation rates, as a share
 * @param clips the recordings whose syllables are known
 */
public record VoiceResult(
    int n,
    List<String> leftOut,
    double within,
    @Nullable Deviation worst,
    List<Measure> measures,
    long syllables,
    long trueSyllables,
    double syllableError,
    double meanRateError,
    List<Syllables> clips) {

  /**
   * One number over all recordings.
   *
   * @param path where it stands in what {@code ./ivas features} prints
   * @param n how many recordings
   * @param within how many of them are as near as is allowed
   * @param worst the one that is farthest off; null where none is off
   */
  public record Measure(String path, int n, int within, @Nullable Deviation worst) {}

  /**
   * One number that is off.
   *
   * @param path where it stands
   * @param clip in which recording
   * @param ours what was measured, NaN for none
   * @param praat what Praat measured, NaN for none
   * @param ofAllowed the distance as a multiple of what is allowed, above 1 if too far
   */
  public record Deviation(String path, String clip, double ours, double praat, double ofAllowed) {}

  /**
   * Syllables of one recording.
   *
   * @param clip its name
   * @param syllables counted
   * @param truth how many there are
   * @param rate syllables a second
   * @param trueRate the same from the truth
   */
  public record Syllables(String clip, long syllables, long truth, double rate, double trueRate) {}
}
