package dev.ivas.face.internal.detect;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.media.Affine;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the detector's raw numbers into faces of the frame, before overlapping ones are merged.
 *
 * <p>Each anchor gives 16 numbers in pixels of the network's input: the box's middle and size, then
 * six points (right eye, left eye, nose, mouth, two ears), all but the size relative to the anchor.
 * Immutable.
 */
public final class SsdDecoder {
  static final int VALUES = 16;
  private static final double MAX_LOGIT = 100;

  private final SsdAnchors anchors = new SsdAnchors();
  private final int inputSize;
  private final double minScore;

  SsdDecoder(int inputSize, double minScore) {
    this.inputSize = inputSize;
    this.minScore = minScore;
  }

  List<DetectedFace> decode(float[] boxes, float[] logits, Affine inputToFrame) {
    List<DetectedFace> faces = new ArrayList<>();
    for (int anchor = 0; anchor < SsdAnchors.COUNT; anchor++) {
      double score = sigmoid(logits[anchor]);
      int at = VALUES * anchor;
      if (score >= minScore && boxes[at + 2] > 0 && boxes[at + 3] > 0) {
        faces.add(face(boxes, anchor, score, inputToFrame));
      }
    }
    return faces;
  }

  /**
   * Returns a logit as a probability.
   *
   * @param logit any number
   * @return in [0, 1]
   */
  public static double sigmoid(double logit) {
    double clipped = Math.max(-MAX_LOGIT, Math.min(MAX_LOGIT, logit));
    return 1 / (1 + Math.exp(-clipped));
  }

  private DetectedFace face(float[] boxes, int anchor, double score, Affine map) {
    int at = VALUES * anchor;
    double anchorX = anchors.x(anchor) * inputSize;
    double anchorY = anchors.y(anchor) * inputSize;
    double width = boxes[at + 2];
    double height = boxes[at + 3];
    double left = anchorX + boxes[at] - width / 2;
    double top = anchorY + boxes[at + 1] - height / 2;
    double scale = map.scale();
    FaceBox box =
        new FaceBox(
            map.applyX(left, top), map.applyY(left, top), width * scale, height * scale, score);
    double rightX = anchorX + boxes[at + 4];
    double rightY = anchorY + boxes[at + 5];
    double leftX = anchorX + boxes[at + 6];
    double leftY = anchorY + boxes[at + 7];
    return new DetectedFace(
        box,
        map.applyX(rightX, rightY),
        map.applyY(rightX, rightY),
        map.applyX(leftX, leftY),
        map.applyY(leftX, leftY));
  }
}
