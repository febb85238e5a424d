package dev.ivas.accuracy.landmark;

import java.util.Map;

/**
 * Whether a face's quality tells how far its landmarks can be trusted.
 *
 * @param n how many pictures there are: each labelled face, as it is and spoilt in each way
 * @param missed in how many the face was not found
 * @param rankCorrelation Spearman's, of quality and normalized error, over the faces found; -1 were
 *     best
 * @param perSpoiling the same faces, spoilt in one way
 */
public record QualityResult(
    int n, int missed, double rankCorrelation, Map<String, Spoilt> perSpoiling) {
  /**
   * All faces, spoilt in one way.
   *
   * @param missed how many were not found
   * @param nme normalized mean error of the faces found, see {@link LandmarkResult#nme}
   * @param meanQuality mean of their overall quality, in [0, 1]
   */
  public record Spoilt(int missed, double nme, double meanQuality) {}
}
