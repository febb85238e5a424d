package dev.ivas.core.media;

import java.util.Arrays;

/**
 * Cuts an upright patch out of a frame through an affine map, in pure Java.
 *
 * <p>Each patch pixel is the bilinear sample at its mapped centre; where the map shrinks the image,
 * the mean of a grid of such samples, so that fine texture does not alias. Confined to one thread:
 * create one per user.
 */
public final class ImagePatch {
  /** What lies outside the frame. */
  public enum Border {
    /** Black. */
    ZERO,
    /** The nearest pixel of the frame. */
    REPLICATE
  }

  private static final int MAX_GRID = 8;

  private final int width;
  private final int height;
  private final Border border;

  /**
   * Creates a cutter of patches of one size.
   *
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   * @param border what lies outside the frame
   * @throws IllegalArgumentException if a size is below 1
   */
  public ImagePatch(int width, int height, Border border) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a patch needs a size, but got " + width + "x" + height);
    }
    this.width = width;
    this.height = height;
    this.border = border;
  }

  /**
   * Samples red, green and blue.
   *
   * @param frame any format; gray frames give three equal channels
   * @param patchToFrame from patch coordinates to frame coordinates, pixel centres at half integers
   * @param target receives interleaved RGB in [0, 255], rows from the top; length {@code 3 * width
   *     * height}
   */
  public void rgb(Frame frame, Affine patchToFrame, float[] target) {
    requireLength(target, 3 * width * height);
    PixelReader reader = PixelReader.color(frame, border);
    sample(reader, patchToFrame, target);
  }

  /**
   * Samples luma (BT.601 weights for colour frames).
   *
   * @param frame any format
   * @param patchToFrame from patch coordinates to frame coordinates, pixel centres at half integers
   * @param target receives luma in [0, 255], rows from the top; length {@code width * height}
   */
  public void gray(Frame frame, Affine patchToFrame, float[] target) {
    requireLength(target, width * height);
    PixelReader reader = PixelReader.luma(frame, border);
    sample(reader, patchToFrame, target);
  }

  private void sample(PixelReader reader, Affine map, float[] target) {
    int channels = reader.channels();
    int grid = (int) Math.min(MAX_GRID, Math.max(1, Math.ceil(map.scale() - 0.01)));
    Arrays.fill(target, 0f);
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++, at += channels) {
        addGrid(reader, map, grid, x, y, target, at);
      }
    }
  }

  private static void addGrid(
      PixelReader reader, Affine map, int grid, int x, int y, float[] target, int at) {
    float weight = 1f / (grid * grid);
    for (int row = 0; row < grid; row++) {
      double py = y + (row + 0.5) / grid;
      for (int column = 0; column < grid; column++) {
        double px = x + (column + 0.5) / grid;
        reader.addBilinear(map.applyX(px, py) - 0.5, map.applyY(px, py) - 0.5, weight, target, at);
      }
    }
  }

  private static void requireLength(float[] target, int length) {
    if (target.length != length) {
      throw new IllegalArgumentException(
          "the target must hold " + length + " values, but holds " + target.length);
    }
  }
}
