package dev.ivas.accuracy.asr;

import java.util.List;

/**
 * What noise does to a recognizer, and what its reduction changes.
 *
 * @param engine name and version of recognizer and model
 * @param n clips
 * @param words spoken in them
 * @param cleanWer word error rate without noise
 * @param cleanWerReduced the same with the reduction, which has nothing to reduce
 * @param perNoise by kind and level
 */
public record NoiseResult(
    String engine,
    int n,
    int words,
    double cleanWer,
    double cleanWerReduced,
    List<Level> perNoise) {
  public NoiseResult {
    perNoise = List.copyOf(perNoise);
  }

  /**
   * One kind of noise at one level.
   *
   * @param noise its kind
   * @param snrDb mean power of each clip over that of the noise, in decibels
   * @param wer word error rate on the noisy sound
   * @param werReduced the same after noise reduction
   */
  public record Level(String noise, double snrDb, double wer, double werReduced) {}
}
