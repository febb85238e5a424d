package dev.ivas.accuracy.voice;

import java.util.List;

/**
 * How well the level of speech over noise is told of recordings mixed with white noise.
 *
 * @param n how many recordings were mixed
 * @param leftOut recordings that are no clean speech or cannot be read, each with the reason
 * @param levels per true ratio, lowest first
 */
public record SnrResult(int n, List<String> leftOut, List<Level> levels) {

  /**
   * All recordings at one ratio.
   *
   * @param snrDb mean power in speech over that of the noise, in decibels
   * @param biasDb mean error of the estimate; above 0 where told too high
   * @param meanErrorDb mean absolute error
   * @param maxErrorDb largest absolute error
   * @param unknown in how many no speech was heard, so that there is no estimate
   * @param withheld how many the quality gate would not let be judged
   */
  public record Level(
      double snrDb,
      double biasDb,
      double meanErrorDb,
      double maxErrorDb,
      int unknown,
      int withheld) {}
}
