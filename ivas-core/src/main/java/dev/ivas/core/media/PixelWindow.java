package dev.ivas.core.media;

import java.nio.ByteBuffer;

/**
 * A rectangle of a frame, copied into an array that is reused; confined to one thread.
 *
 * <p>Copying row by row and sampling the array is several times faster than reading the frame's
 * buffer pixel by pixel. Colour pixels are three bytes (blue, green, red), others one (luma).
 */
final class PixelWindow {
  private byte[] bytes = new byte[0];
  private byte[] halfU = new byte[0];
  private byte[] halfV = new byte[0];
  private int left;
  private int top;
  private int width;
  private int height;
  private int channels;

  /**
   * Copies the part of a frame that a patch may touch.
   *
   * @param color false if luma will do
   */
  void load(Frame frame, Bounds bounds, boolean color) {
    left = clamp(bounds.left(), frame.width());
    top = clamp(bounds.top(), frame.height());
    width = clamp(bounds.right(), frame.width()) - left + 1;
    height = clamp(bounds.bottom(), frame.height()) - top + 1;
    boolean convert = color && frame.format() == PixelFormat.I420;
    channels = convert || frame.format() == PixelFormat.BGR24 ? 3 : 1;
    int needed = Math.multiplyExact(Math.multiplyExact(width, height), channels);
    if (bytes.length < needed) {
      bytes = new byte[needed];
    }
    if (convert) {
      convertRows(frame);
    } else {
      copyRows(frame);
    }
  }

  /**
   * The pixels a patch reaches, ends included; may lie outside the frame.
   *
   * @param left least x
   * @param top least y
   * @param right greatest x
   * @param bottom greatest y
   */
  record Bounds(int left, int top, int right, int bottom) {}

  byte[] bytes() {
    return bytes;
  }

  int left() {
    return left;
  }

  int top() {
    return top;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int channels() {
    return channels;
  }

  private void copyRows(Frame frame) {
    ByteBuffer plane = frame.plane(0);
    int rowBytes = channels * width;
    for (int row = 0; row < height; row++) {
      int from = (top + row) * frame.strideBytes(0) + channels * left;
      plane.get(from, bytes, row * rowBytes, rowBytes);
    }
  }

  private void convertRows(Frame frame) {
    int firstHalf = left >> 1;
    int halfWidth = ((left + width - 1) >> 1) - firstHalf + 1;
    if (halfU.length < halfWidth) {
      halfU = new byte[halfWidth];
      halfV = new byte[halfWidth];
    }
    byte[] luma = new byte[width];
    for (int row = 0; row < height; row++) {
      int y = top + row;
      frame.plane(0).get(y * frame.strideBytes(0) + left, luma);
      frame.plane(1).get((y >> 1) * frame.strideBytes(1) + firstHalf, halfU, 0, halfWidth);
      frame.plane(2).get((y >> 1) * frame.strideBytes(2) + firstHalf, halfV, 0, halfWidth);
      convertRow(luma, firstHalf, 3 * row * width);
    }
  }

  private void convertRow(byte[] luma, int firstHalf, int to) {
    for (int i = 0; i < width; i++) {
      int half = ((left + i) >> 1) - firstHalf;
      float y = luma[i] & 0xff;
      float u = (halfU[half] & 0xff) - 128f;
      float v = (halfV[half] & 0xff) - 128f;
      int at = to + 3 * i;
      bytes[at] = toByte(y + 1.772f * u);
      bytes[at + 1] = toByte(y - 0.344136f * u - 0.714136f * v);
      bytes[at + 2] = toByte(y + 1.402f * v);
    }
  }

  private static byte toByte(float value) {
    return (byte) (int) (Math.min(255f, Math.max(0f, value)) + 0.5f);
  }

  private static int clamp(int value, int length) {
    return Math.min(Math.max(value, 0), length - 1);
  }
}
