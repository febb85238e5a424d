package dev.ivas.face.dlib;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.PixelFormat;
import java.nio.ByteBuffer;

/** The brightness of single pixels of a frame, as dlib sees it: 0 outside. */
final class Intensity {
  private final ByteBuffer plane;
  private final int width;
  private final int height;
  private final int stride;
  private final boolean color;

  Intensity(Frame frame) {
    this.plane = frame.plane(0);
    this.width = frame.width();
    this.height = frame.height();
    this.stride = frame.strideBytes(0);
    this.color = frame.format() == PixelFormat.BGR24;
  }

  /** Returns the brightness in [0, 255] at a place given in whole numbers. */
  int at(double x, double y) {
    if (!(x >= 0 && y >= 0 && x < width && y < height)) {
      return 0;
    }
    int column = (int) x;
    int row = ((int) y) * stride;
    if (!color) {
      return plane.get(row + column) & 0xff;
    }
    int pixel = row + 3 * column;
    int sum =
        (plane.get(pixel) & 0xff) + (plane.get(pixel + 1) & 0xff) + (plane.get(pixel + 2) & 0xff);
    return sum / 3;
  }
}
