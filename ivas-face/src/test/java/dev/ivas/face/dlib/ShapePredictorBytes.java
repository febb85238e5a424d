package dev.ivas.face.dlib;

import java.io.ByteArrayOutputStream;

/** Writes numbers as dlib's {@code serialize} does, for files made up by tests. */
final class ShapePredictorBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A predictor of 68 points with one cascade of one tree that asks one question. */
  static byte[] smallest() {
    return new ShapePredictorBytes().integers(1).shape(68).forest().anchors(0).deltas().bytes();
  }

  ShapePredictorBytes integers(long... values) {
    for (long value : values) {
      long rest = Math.abs(value);
      int count = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(rest) + 7) / 8);
      out.write(count | (value < 0 ? 0x80 : 0));
      for (int i = 0; i < count; i++) {
        out.write((int) (rest >>> (8 * i)));
      }
    }
    return this;
  }

  /** A column of halves. */
  ShapePredictorBytes shape(int points) {
    integers(-2L * points, -1);
    for (int i = 0; i < 2 * points; i++) {
      integers(1, -1);
    }
    return this;
  }

  /** Compares features 0 and 1; both leaves move every point by half a box. */
  ShapePredictorBytes forest() {
    return integers(1, 1, 1, 0, 1, 3, 0, 2).shape(68).shape(68);
  }

  /** Two features at one point. */
  ShapePredictorBytes anchors(int point) {
    return integers(1, 2, point, point);
  }

  ShapePredictorBytes deltas() {
    return integers(1, 2, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
