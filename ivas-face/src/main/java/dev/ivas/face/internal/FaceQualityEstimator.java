package dev.ivas.face.internal;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.FaceQuality;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.ImagePatch;
import dev.ivas.face.internal.mesh.FaceLandmarker;
import dev.ivas.face.internal.mesh.FaceMesh;

/**
 * Judges how far the measures of one face can be trusted; confined to one thread.
 *
 * <p>Each part of {@link FaceQuality} rises in a straight line from 0 at the first to 1 at the
 * second of two limits:
 *
 * <pre>
 * size        distance of the outer eye corners:      0 to 60 px (an iris 8 px wide)
 * sharpness   SD of the Laplacian / SD of the luma:   0.06 to 0.30, times
 *             SD of the noise / SD of the luma:       0.50 down to 0.10
 * light       mean luma 3 to 40 (and down again from 200 to 252), times its SD 0 to 10
 * frontality  cosine of the angle off the camera:     60 to 15 degrees
 * visibility  the mesh's presence, times the share of its points inside the frame
 * </pre>
 *
 * Sharpness and light are taken from the face in 96 x 96 pixels. There the faces of 35 ordinary
 * webcam, television and photo pictures have a sharpness ratio of 0.24 to 0.74 as they are, 0.10 to
 * 0.25 after a Gaussian blur of 1 % of the face's height and 0.04 to 0.11 after one of 3 %. On 218
 * faces of HELEN the noise ratio is 0.02 to 0.08, with noise of SD 20 added 0.11 to 0.25, of SD 60
 * 0.27 to 0.55; darkened to 8 % of their light their mean is 6 to 12, and landmarks are still
 * found.
 *
 * <p>Source of the noise's SD: J. Immerkaer, "Fast Noise Variance Estimation", Computer Vision and
 * Image Understanding 64(2), 1996, equation 2.
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
        sharpness(luma, deviation),
        ramp(mean, 3, 40) * ramp(mean, 252, 200) * ramp(deviation, 0, 10),
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

  private static double sharpness(float[] luma, double deviation) {
    double contrast = Math.max(deviation, 1e-3);
    return ramp(laplacianDeviation(luma) / contrast, 0.06, 0.30)
        * ramp(noiseDeviation(luma) / contrast, 0.50, 0.10);
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

  /** Edges cancel out in this difference of two Laplacians; its mean size tells the noise's SD. */
  private static double noiseDeviation(float[] luma) {
    double sum = 0;
    for (int y = 1; y < INPUT - 1; y++) {
      for (int x = 1; x < INPUT - 1; x++) {
        int at = y * INPUT + x;
        double above = luma[at - INPUT - 1] - 2 * luma[at - INPUT] + luma[at - INPUT + 1];
        double here = luma[at - 1] - 2 * luma[at] + luma[at + 1];
        double below = luma[at + INPUT - 1] - 2 * luma[at + INPUT] + luma[at + INPUT + 1];
        sum += Math.abs(above - 2 * here + below);
      }
    }
    double inner = INPUT - 2;
    return Math.sqrt(Math.PI / 2) * sum / (6 * inner * inner);
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
