package dev.ivas.face;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.PixelFormat;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Notices cuts: frames that have little to do with the one before; confined to one thread.
 *
 * <p>Compares thumbnails of 32 x 32 means of 16 points each (luma, or green in its stead). A cut is
 * a mean absolute difference above 0.4 standard deviations of the old thumbnail and above 6 levels,
 * so that noise in the dark is none. In the clips tried, talking, nodding and a camera held by hand
 * stay below half of that.
 */
final class SceneChange {
  private static final int SIZE = 32;
  private static final int POINTS = 4 * SIZE;
  private static final double MIN_LEVELS = 6;
  private static final double MIN_DEVIATIONS = 0.4;

  private float[] before = new float[SIZE * SIZE];
  private float[] now = new float[SIZE * SIZE];
  private boolean first = true;

  /** Returns true if this frame is the first after a cut; the very first frame is none. */
  boolean isCut(Frame frame) {
    float[] reused = before;
    before = now;
    now = reused;
    fill(frame, now);
    boolean cut = !first && difference() > Math.max(MIN_LEVELS, MIN_DEVIATIONS * deviation());
    first = false;
    return cut;
  }

  private static void fill(Frame frame, float[] thumbnail) {
    boolean color = frame.format() == PixelFormat.BGR24;
    int pixelBytes = color ? 3 : 1;
    int firstByte = color ? 1 : 0;
    ByteBuffer plane = frame.plane(0);
    Arrays.fill(thumbnail, 0f);
    for (int row = 0; row < POINTS; row++) {
      int y = (2 * row + 1) * frame.height() / (2 * POINTS);
      int rowStart = y * frame.strideBytes(0) + firstByte;
      for (int column = 0; column < POINTS; column++) {
        int x = (2 * column + 1) * frame.width() / (2 * POINTS);
        int value = plane.get(rowStart + pixelBytes * x) & 0xff;
        thumbnail[(row >> 2) * SIZE + (column >> 2)] += value / 16f;
      }
    }
  }

  private double difference() {
    double sum = 0;
    for (int i = 0; i < now.length; i++) {
      sum += Math.abs(now[i] - before[i]);
    }
    return sum / now.length;
  }

  private double deviation() {
    double sum = 0;
    double squares = 0;
    for (float value : before) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / before.length;
    return Math.sqrt(Math.max(0, squares / before.length - mean * mean));
  }
}
