package dev.ivas.accuracy.asr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a recognizer did on the clips of a folder.
 *
 * @param engine name and version of recognizer and model
 * @param language BCP 47 tag of what it knows
 * @param noiseReduction whether noise was taken out before
 * @param n clips
 * @param seconds of sound
 * @param errors over all clips together
 * @param wordTimes of the words heard right whose times are known
 * @param realTimeFactor processor time of the whole process by the sound's length
 * @param wallTimeFactor time on the clock by the sound's length
 * @param peakMemoryMegabytes most memory the process has held (resident set), null where the system
 *     does not tell
 * @param perClip the same per clip
 */
public record AsrResult(
    String engine,
    String language,
    boolean noiseReduction,
    int n,
    double seconds,
    Errors errors,
    TimeErrors wordTimes,
    double realTimeFactor,
    double wallTimeFactor,
    @Nullable Double peakMemoryMegabytes,
    List<Clip> perClip) {
  public AsrResult {
    perClip = List.copyOf(perClip);
  }

  /**
   * Errors by words spoken, NaN where there are none.
   *
   * @param words spoken
   * @param wer word error rate
   * @param substitutions words heard as others
   * @param deletions words not heard
   * @param insertions words heard that were not spoken
   * @param characterErrorRate the same over letters, without spaces: what counts for languages that
   *     space words freely
   */
  public record Errors(
      int words,
      double wer,
      int substitutions,
      int deletions,
      int insertions,
      double characterErrorRate) {}

  /**
   * How far the times of words are off, in seconds; NaN where there are none.
   *
   * @param n words
   * @param medianStart half of the starts are nearer
   * @param p90Start nine of ten starts are nearer
   * @param medianEnd half of the ends are nearer
   * @param p90End nine of ten ends are nearer
   */
  public record TimeErrors(
      int n, double medianStart, double p90Start, double medianEnd, double p90End) {}

  /**
   * One clip.
   *
   * @param name its path below the folder
   * @param seconds its length
   * @param errors in it
   * @param meanConfidence of the words heard, null where there are none
   * @param realTimeFactor processor time by length
   * @param heard the words
   */
  public record Clip(
      String name,
      double seconds,
      Errors errors,
      @Nullable Double meanConfidence,
      double realTimeFactor,
      String heard) {}
}
