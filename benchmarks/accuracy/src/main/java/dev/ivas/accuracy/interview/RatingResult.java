package dev.ivas.accuracy.interview;

import java.util.Map;

/**
 * How well ratings are predicted.
 *
 * @param n interviews
 * @param students in them
 * @param repeats splits drawn
 * @param traits by name, from all modalities, students of the test half unseen
 * @param variants other inputs or fusions on the same splits, by name: means over the splits
 * @param sharedStudents by name, the same where splits are drawn by interview, so that a student
 *     may be in both halves: the protocol of Naim et al. 2015, which flatters
 */
public record RatingResult(
    int n,
    int students,
    int repeats,
    Map<String, Trait> traits,
    Map<String, Variant> variants,
    Map<String, Trait> sharedStudents) {

  /**
   * One trait.
   *
   * @param r Pearson's correlation with the ratings
   * @param auc for telling ratings above the median of all interviews from others
   * @param mae mean absolute error, in points of the scale from 1 to 7
   */
  public record Trait(Estimate r, Estimate auc, Estimate mae) {}

  /**
   * A mean over splits.
   *
   * @param mean of the test halves
   * @param low 2.5 % of the test halves were below; a half is small, so this is wide
   * @param high 2.5 % were above
   */
  public record Estimate(double mean, double low, double high) {}

  /**
   * Predictions from a part of the inputs, or fused in another way.
   *
   * @param r by trait
   * @param meanR over the traits
   * @param meanAuc over the traits
   */
  public record Variant(Map<String, Double> r, double meanR, double meanAuc) {}
}
