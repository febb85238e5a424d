package dev.ivas.core.media;

import java.nio.ByteBuffer;

/** Reads one frame's pixels as luma or as RGB, bilinearly; made anew for each frame. */
abstract class PixelReader {
  final int width;
  final int height;
  final ImagePatch.Border border;

  PixelReader(Frame frame, ImagePatch.Border border) {
    this.width = frame.width();
    this.height = frame.height();
    this.border = border;
  }

  static PixelReader luma(Frame frame, ImagePatch.Border border) {
    return frame.format() == PixelFormat.BGR24
        ? new BgrLuma(frame, border)
        : new Plane(frame, border);
  }

  static PixelReader color(Frame frame, ImagePatch.Border border) {
    return switch (frame.format()) {
      case BGR24 -> new BgrColor(frame, border);
      case GRAY8 -> new PlaneColor(frame, border);
      case I420 -> new YuvColor(frame, border);
    };
  }

  abstract int channels();

  abstract void addPixel(int x, int y, float weight, float[] target, int at);

  void addBilinear(double x, double y, float weight, float[] target, int at) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float fx = (float) (x - left);
    float fy = (float) (y - top);
    add(left, top, weight * (1 - fx) * (1 - fy), target, at);
    add(left + 1, top, weight * fx * (1 - fy), target, at);
    add(left, top + 1, weight * (1 - fx) * fy, target, at);
    add(left + 1, top + 1, weight * fx * fy, target, at);
  }

  private void add(int x, int y, float weight, float[] target, int at) {
    if (weight == 0f) {
      return;
    }
    boolean inside = x >= 0 && y >= 0 && x < width && y < height;
    if (inside) {
      addPixel(x, y, weight, target, at);
    } else if (border == ImagePatch.Border.REPLICATE) {
      addPixel(
          Math.min(Math.max(x, 0), width - 1),
          Math.min(Math.max(y, 0), height - 1),
          weight,
          target,
          at);
    }
  }

  private static class Plane extends PixelReader {
    final ByteBuffer luma;
    final int stride;

    Plane(Frame frame, ImagePatch.Border border) {
      super(frame, border);
      this.luma = frame.plane(0);
      this.stride = frame.strideBytes(0);
    }

    @Override
    int channels() {
      return 1;
    }

    float luma(int x, int y) {
      return luma.get(y * stride + x) & 0xff;
    }

    @Override
    void addPixel(int x, int y, float weight, float[] target, int at) {
      target[at] += weight * luma(x, y);
    }
  }

  private static final class PlaneColor extends Plane {
    PlaneColor(Frame frame, ImagePatch.Border border) {
      super(frame, border);
    }

    @Override
    int channels() {
      return 3;
    }

    @Override
    void addPixel(int x, int y, float weight, float[] target, int at) {
      float value = weight * luma(x, y);
      target[at] += value;
      target[at + 1] += value;
      target[at + 2] += value;
    }
  }

  private static class BgrColor extends PixelReader {
    final ByteBuffer pixels;
    final int stride;

    BgrColor(Frame frame, ImagePatch.Border border) {
      super(frame, border);
      this.pixels = frame.plane(0);
      this.stride = frame.strideBytes(0);
    }

    @Override
    int channels() {
      return 3;
    }

    @Override
    void addPixel(int x, int y, float weight, float[] target, int at) {
      int from = y * stride + 3 * x;
      target[at] += weight * (pixels.get(from + 2) & 0xff);
      target[at + 1] += weight * (pixels.get(from + 1) & 0xff);
      target[at + 2] += weight * (pixels.get(from) & 0xff);
    }
  }

  private static final class BgrLuma extends BgrColor {
    BgrLuma(Frame frame, ImagePatch.Border border) {
      super(frame, border);
    }

    @Override
    int channels() {
      return 1;
    }

    @Override
    void addPixel(int x, int y, float weight, float[] target, int at) {
      int from = y * stride + 3 * x;
      target[at] +=
          weight
              * (0.114f * (pixels.get(from) & 0xff)
                  + 0.587f * (pixels.get(from + 1) & 0xff)
                  + 0.299f * (pixels.get(from + 2) & 0xff));
    }
  }

  private static final class YuvColor extends Plane {
    private final ByteBuffer planeU;
    private final ByteBuffer planeV;
    private final int strideU;
    private final int strideV;

    YuvColor(Frame frame, ImagePatch.Border border) {
      super(frame, border);
      this.planeU = frame.plane(1);
      this.planeV = frame.plane(2);
      this.strideU = frame.strideBytes(1);
      this.strideV = frame.strideBytes(2);
    }

    @Override
    int channels() {
      return 3;
    }

    @Override
    void addPixel(int x, int y, float weight, float[] target, int at) {
      float luma = luma(x, y);
      float u = (planeU.get((y >> 1) * strideU + (x >> 1)) & 0xff) - 128f;
      float v = (planeV.get((y >> 1) * strideV + (x >> 1)) & 0xff) - 128f;
      target[at] += weight * clamp(luma + 1.402f * v);
      target[at + 1] += weight * clamp(luma - 0.344136f * u - 0.714136f * v);
      target[at + 2] += weight * clamp(luma + 1.772f * u);
    }

    private static float clamp(float value) {
      return Math.min(255f, Math.max(0f, value));
    }
  }
}
