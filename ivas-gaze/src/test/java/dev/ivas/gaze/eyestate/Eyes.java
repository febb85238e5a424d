package dev.ivas.gaze.eyestate;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Frame;
import java.nio.ByteBuffer;
import java.util.function.DoubleBinaryOperator;

/** Frames drawn by a formula, and landmarks of which only the corners of the eyes are placed. */
final class Eyes {
  static final int SIDE = 240;

  private Eyes() {}

  /** Outer and inner corner of the right eye, then inner and outer corner of the left. */
  static FaceLandmarks corners(double... xy) {
    double[] all = new double[2 * LandmarkScheme.IBUG_68.points()];
    System.arraycopy(xy, 0, all, 2 * 36, 2);
    System.arraycopy(xy, 2, all, 2 * 39, 2);
    System.arraycopy(xy, 4, all, 2 * 42, 2);
    System.arraycopy(xy, 6, all, 2 * 45, 2);
    return new FaceLandmarks(LandmarkScheme.IBUG_68, all);
  }

  /** The same corners in the mirrored frame. */
  static FaceLandmarks mirrored(FaceLandmarks face) {
    return corners(
        SIDE - face.x(45),
        face.y(45),
        SIDE - face.x(42),
        face.y(42),
        SIDE - face.x(39),
        face.y(39),
        SIDE - face.x(36),
        face.y(36));
  }

  /** A gray frame; the formula takes the pixel's centre and gives its brightness in [0, 255]. */
  static Frame frame(DoubleBinaryOperator brightness) {
    ByteBuffer pixels = ByteBuffer.allocateDirect(SIDE * SIDE);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        pixels.put((byte) Math.round(brightness.applyAsDouble(x + 0.5, y + 0.5)));
      }
    }
    return Frame.gray8(pixels.flip(), SIDE, SIDE, SIDE, 0);
  }

  static double waves(double x, double y) {
    return 127 + 60 * Math.sin(x / 17) + 60 * Math.cos(y / 23 + x / 41);
  }
}
