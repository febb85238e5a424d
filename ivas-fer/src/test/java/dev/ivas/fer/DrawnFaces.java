package dev.ivas.fer;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.FaceQuality;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Frame;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** Frames drawn by a formula, and landmarks at chosen places. */
final class DrawnFaces {
  private DrawnFaces() {}

  /** Landmarks with both eyes and both corners of the mouth at the given places. */
  static FaceLandmarks landmarks(double[] right, double[] left, double[] mouthR, double[] mouthL) {
    double[] xy = new double[2 * LandmarkScheme.IBUG_68.points()];
    Arrays.fill(xy, 1);
    for (int i = 0; i < 6; i++) {
      double angle = i * Math.PI / 3;
      set(xy, 36 + i, right[0] + 3 * Math.cos(angle), right[1] + Math.sin(angle));
      set(xy, 42 + i, left[0] - 3 * Math.cos(angle), left[1] + Math.sin(angle));
    }
    set(xy, 48, mouthR[0], mouthR[1]);
    set(xy, 54, mouthL[0], mouthL[1]);
    return new FaceLandmarks(LandmarkScheme.IBUG_68, xy);
  }

  /** An upright face whose eyes are 40 apart and whose mouth is 42 below them. */
  static FaceLandmarks upright(double centerX, double eyeY) {
    return landmarks(
        new double[] {centerX - 20, eyeY},
        new double[] {centerX + 20, eyeY},
        new double[] {centerX - 15, eyeY + 42},
        new double[] {centerX + 15, eyeY + 42});
  }

  static FaceFound found(long micros, int track, double quality) {
    return new FaceFound(
        micros,
        0,
        track,
        new FaceBox(10, 10, 80, 80, 0.9),
        upright(64, 50),
        null,
        null,
        null,
        new HeadPose(0, 0, 0),
        new FaceQuality(quality, quality, quality, quality, quality));
  }

  /** A gray frame; the formula takes the pixel's centre and gives its brightness in [0, 255]. */
  static Frame frame(int width, int height, long micros, DoubleBinaryOperator brightness) {
    ByteBuffer pixels = ByteBuffer.allocateDirect(width * height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels.put((byte) Math.round(brightness.applyAsDouble(x + 0.5, y + 0.5)));
      }
    }
    return Frame.gray8(pixels.flip(), width, width, height, micros);
  }

  private static void set(double[] xy, int index, double x, double y) {
    xy[2 * index] = x;
    xy[2 * index + 1] = y;
  }
}
