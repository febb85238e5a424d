package dev.ivas.accuracy.fer;

import dev.ivas.accuracy.metric.ConfusionMatrix;

/**
 * How well one class is told.
 *
 * @param precision share of what is called so that is so, NaN where nothing is
 * @param recall share of the class that is called so, NaN where the data lack the class
 * @param f1 their harmonic mean, 0 where nothing is called so, NaN where the data lack the class
 * @param support how many faces have this class
 */
public record ClassScores(double precision, double recall, double f1, int support) {
  static ClassScores of(ConfusionMatrix matrix, int label) {
    return new ClassScores(
        matrix.precision(label), matrix.recall(label), matrix.f1(label), matrix.support(label));
  }
}
