package dev.ivas.accuracy.voice;

import java.util.List;
import java.util.Map;

/**
 * How many syllables were counted, beside how many there are.
 *
 * @param all of all recordings
 * @param perSet of each set of recordings, by its name
 * @param clips of each recording, in order
 */
public record SyllableResult(Count all, Map<String, Count> perSet, List<Clip> clips) {
  /**
   * Syllables of some recordings together.
   *
   * @param n how many recordings
   * @param syllables counted
   * @param truth how many there are
   * @param error the difference by the true ones
   * @param meanError mean of the absolute errors of single recordings, by the true ones of each
   */
  public record Count(int n, long syllables, long truth, double error, double meanError) {
    static Count of(List<Clip> clips) {
      long counted = clips.stream().mapToLong(Clip::syllables).sum();
      long real = clips.stream().mapToLong(Clip::truth).sum();
      double mean =
          clips.stream()
              .mapToDouble(clip -> Math.abs((double) clip.syllables() / clip.truth() - 1))
              .average()
              .orElse(Double.NaN);
      return new Count(clips.size(), counted, real, (double) counted / real - 1, mean);
    }
  }

  /**
   * Syllables of one recording.
   *
   * @param name its path below the folder
   * @param set to which it belongs
   * @param syllables counted
   * @param truth how many there are
   */
  public record Clip(String name, String set, long syllables, long truth) {}
}
