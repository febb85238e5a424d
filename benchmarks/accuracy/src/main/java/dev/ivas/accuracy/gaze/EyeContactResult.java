package dev.ivas.accuracy.gaze;

import dev.ivas.accuracy.metric.ConfusionMatrix;
import java.util.List;

/**
 * How well eye contact and irises are found in photographs.
 *
 * @param n how many labelled faces there are
 * @param missed in how many no face was found where the pupils are; they count as no contact
 * @param eyeContact of all n
 * @param irisErrorInterocular mean distance of both irises from the labelled pupils, by that of the
 *     pupils from one another; of the faces in which both were found
 * @param irisErrorWorstEye the same for the worse eye of each face
 * @param irisesMissed in how many of the faces found an iris was not
 */
public record EyeContactResult(
    int n,
    int missed,
    EyeContact eyeContact,
    double irisErrorInterocular,
    double irisErrorWorstEye,
    int irisesMissed) {

  /**
   * The answers to "do the eyes meet the camera's?".
   *
   * @param accuracy share of right answers
   * @param balancedAccuracy mean of the shares that are right where the truth is yes and no
   * @param f1 of yes
   * @param majority the accuracy of always giving the most frequent answer
   * @param confusion the counts: [[no called no, no called yes], [yes called no, yes called yes]]
   */
  public record EyeContact(
      double accuracy,
      double balancedAccuracy,
      double f1,
      double majority,
      List<List<Integer>> confusion) {
    static EyeContact of(List<Boolean> truths, List<Boolean> answers) {
      ConfusionMatrix counts = ConfusionMatrix.of(2, numbers(truths), numbers(answers));
      return new EyeContact(
          counts.accuracy(),
          counts.balancedAccuracy(),
          counts.f1(1),
          counts.majorityShare(),
          counts.rows());
    }

    private static List<Integer> numbers(List<Boolean> answers) {
      return answers.stream().map(yes -> yes ? 1 : 0).toList();
    }
  }
}
