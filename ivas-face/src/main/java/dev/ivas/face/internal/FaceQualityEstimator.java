package dev.ivas.face.internal;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.FaceQuality;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.ImagePatch;

/**
 * Judges how far the measures of one face can be trusted; confined to one thread.
 *
 * <p>Each part of {@link FaceQuality} rises in a straight line from 0 at the first to 1 at the
 * second of two limits:
 *
 * <pre>
 * size        distance of the outer eye corners:      0 to 60 px (an iris 8 px wide)
 * sharpness   SD of the Laplacian / SD of the luma:   0.06 to 0.30
 * light       mean luma 20 to 60 (and down again from 200 to 245), times its SD 0 to 20
 * frontality  cosine of the angle off the camera:     60 to 15 degrees
 * visibility  the mesh's presence, times the share of its points inside the frame
 * </pre>
 *
 * Sharpness and light are taken from the face in 96 x 96 pixels. There the faces of 35 ordinary
 * webcam, television and photo pictures have a sharpness ratio of 0.24 to 0.74 as they are, 0.10 to
 * 0.25 after a Gaussian blur of 1 % of the face's height and 0.04 to 0.11 after one of 3 %.
 */
final class FaceQualityEstimator {
  private static final int INPUT = 96;

  private final ImagePatch patch = new ImagePatch(INPUT, INPUT, ImagePatch.Border.REPLICATE);
  private final float[] luma = new float[INPUT * INPUT];

  FaceQuality estimate(Frame frame, FaceLandmarker.Mesh mesh, HeadPose pose) {
    FaceLandmarks points = mesh.points();
    FaceBox box = FaceMesh.boundingBox(points, 1);
    double side = Math.max(box.width(), box.height());
    patch.gray(frame, Affine.square(box.centerX(), box.centerY(), side, 0, INPUT), luma);
    double mean = mean(luma);
    double deviation = deviation(luma, mean);
    return new FaceQuality(
        ramp(points.distance(FaceMesh.RIGHT_EYE_OUTER, FaceMesh.LEFT_EYE_OUTER), 0, 60),
        ramp(laplacianDeviation(luma) / Math.max(deviation, 1e-3), 0.06, 0.30),
        ramp(mean, 20, 60) * ramp(mean, 245, 200) * ramp(deviation, 0, 20),
        frontality(pose),
        Math.min(1, mesh.presence()) * shareInside(points, frame));
  }

  static double ramp(double value, double zeroAt, double oneAt) {
    return Math.max(0, Math.min(1, (value - zeroAt) / (oneAt - zeroAt)));
  }

  static double frontality(HeadPose pose) {
    double cosine = Math.cos(pose.yawRadians()) * Math.cos(pose.pitchRadians());
    return ramp(cosine, Math.cos(Math.toRadians(60)), Math.cos(Math.toRadians(15)));
  }

  private static double shareInside(FaceLandmarks points, Frame frame) {
    int inside = 0;
    for (int i = 0; i < points.scheme().points(); i++) {
      double x = points.x(i);
      double y = points.y(i);
      inside += x >= 0 && y >= 0 && x < frame.width() && y < frame.height() ? 1 : 0;
    }
    return inside / (double) points.scheme().points();
  }

  private static double laplacianDeviation(float[] luma) {
    int inner = INPUT - 2;
    float[] laplacian = new float[inner * inner];
    for (int y = 0; y < inner; y++) {
      for (int x = 0; x < inner; x++) {
        int at = (y + 1) * INPUT + x + 1;
        laplacian[y * inner + x] =
            4 * luma[at] - luma[at - 1] - luma[at + 1] - luma[at - INPUT] - luma[at + INPUT];
      }
    }
    return deviation(laplacian, mean(laplacian));
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(float[] values, double mean) {
    double sum = 0;
    for (float value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.length);
  }
}
