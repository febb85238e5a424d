package dev.ivas.face.internal.detect;

import dev.ivas.core.face.FaceBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Merges detections of the same face: the mean of those that overlap, weighted by their scores.
 *
 * <p>The best detection gathers all others that overlap it by more than a third; their weighted
 * mean takes its score; then the best of the rest, and so on. Source: Bazarevsky et al.,
 * "BlazeFace", 2019, section 3.3 (blending instead of suppression); the threshold 0.3 is
 * MediaPipe's.
 */
final class WeightedSuppression {
  private static final double SAME_FACE_OVERLAP = 0.3;
  private static final Comparator<DetectedFace> BEST_FIRST =
      Comparator.comparingDouble((DetectedFace face) -> face.box().score()).reversed();

  private WeightedSuppression() {}

  /** Returns one detection a face, best score first. */
  static List<DetectedFace> merge(List<DetectedFace> detections) {
    List<DetectedFace> rest = new ArrayList<>(detections);
    rest.sort(BEST_FIRST);
    List<DetectedFace> merged = new ArrayList<>();
    while (!rest.isEmpty()) {
      FaceBox best = rest.get(0).box();
      List<DetectedFace> same = new ArrayList<>();
      List<DetectedFace> others = new ArrayList<>();
      for (DetectedFace face : rest) {
        boolean overlaps =
            same.isEmpty() || best.intersectionOverUnion(face.box()) > SAME_FACE_OVERLAP;
        (overlaps ? same : others).add(face);
      }
      merged.add(mean(same));
      rest = others;
    }
    return merged;
  }

  private static DetectedFace mean(List<DetectedFace> faces) {
    double[] sum = new double[8];
    double weights = 0;
    for (DetectedFace face : faces) {
      FaceBox box = face.box();
      double[] values = {
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        face.rightEyeX(),
        face.rightEyeY(),
        face.leftEyeX(),
        face.leftEyeY()
      };
      for (int i = 0; i < sum.length; i++) {
        sum[i] += box.score() * values[i];
      }
      weights += box.score();
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= weights;
    }
    FaceBox box = new FaceBox(sum[0], sum[1], sum[2], sum[3], faces.get(0).box().score());
    return new DetectedFace(box, sum[4], sum[5], sum[6], sum[7]);
  }
}
