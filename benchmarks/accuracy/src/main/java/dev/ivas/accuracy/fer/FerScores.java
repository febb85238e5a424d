package dev.ivas.accuracy.fer;

import dev.ivas.accuracy.metric.BinaryAccuracy;
import dev.ivas.accuracy.metric.Calibration;
import dev.ivas.accuracy.metric.ConfusionMatrix;
import dev.ivas.accuracy.metric.Predictions;
import dev.ivas.accuracy.metric.RocAuc;
import dev.ivas.core.face.Emotion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows from the answers to all faces; classes are in the order of {@link Emotion}.
 *
 * @param top1 share of faces whose most likely class is the true one
 * @param majorityBaseline top-1 of always answering the most frequent class
 * @param binaryAccuracyPaperMetric see {@link BinaryAccuracy}; 6 / 7 without looking at a face
 * @param macroF1 mean F1 over the classes that the data have
 * @param balancedAccuracy mean recall over the classes that the data have
 * @param rocAucMacro mean area of one class against the rest, NaN with a single class
 * @param ece expected calibration error in 15 bins
 * @param nll mean negative log-likelihood, in nats
 * @param perClass scores of each class
 * @param confusion how often each class (rows) was called by each name (columns)
 */
public record FerScores(
    double top1,
    double majorityBaseline,
    double binaryAccuracyPaperMetric,
    double macroF1,
    double balancedAccuracy,
    double rocAucMacro,
    double ece,
    double nll,
    Map<String, ClassScores> perClass,
    List<List<Integer>> confusion) {
  /** What class numbers stand for. */
  static final List<Emotion> CLASSES = List.of(Emotion.values());

  private static final int CALIBRATION_BINS = 15;

  /**
   * Scores answers.
   *
   * @param predictions of the classes of {@link Emotion}, in its order
   * @return the scores
   */
  public static FerScores of(Predictions predictions) {
    ConfusionMatrix matrix = ConfusionMatrix.of(predictions);
    Map<String, ClassScores> perClass = new LinkedHashMap<>();
    for (Emotion emotion : CLASSES) {
      perClass.put(emotion.label(), ClassScores.of(matrix, CLASSES.indexOf(emotion)));
    }
    return new FerScores(
        matrix.accuracy(),
        matrix.majorityShare(),
        BinaryAccuracy.of(predictions),
        matrix.macroF1(),
        matrix.balancedAccuracy(),
        RocAuc.macro(predictions),
        Calibration.expectedError(predictions, CALIBRATION_BINS),
        Calibration.negativeLogLikelihood(predictions),
        perClass,
        matrix.rows());
  }
}
