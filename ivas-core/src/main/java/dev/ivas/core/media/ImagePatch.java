package dev.ivas.core.media;

/**
 * Cuts an upright patch out of a frame through an affine map, in pure Java.
 *
 * <p>Each patch pixel is the bilinear sample at its mapped centre; where the map shrinks the image
 * more than twice, the mean of a grid of such samples at most two pixels apart (eight each way at
 * most), so that fine texture does not alias. Confined to one thread: create one per user.
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
  private static final double MAX_REACH = 1e9;

  private final int width;
  private final int height;
  private final Border border;
  private final PixelWindow window = new PixelWindow();
  private final float[] sum = new float[3];

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
   * @throws IllegalArgumentException if the target's length is wrong, or the map is not finite or
   *     leads more than a thousand million pixels away
   */
  public void rgb(Frame frame, Affine patchToFrame, float[] target) {
    requireLength(target, 3 * width * height);
    window.load(frame, bounds(patchToFrame), true);
    int grid = grid(patchToFrame);
    boolean color = window.channels() == 3;
    for (int y = 0, at = 0; y < height; y++) {
      for (int x = 0; x < width; x++, at += 3) {
        sample(patchToFrame, grid, x, y);
        target[at] = color ? sum[2] : sum[0];
        target[at + 1] = color ? sum[1] : sum[0];
        target[at + 2] = sum[0];
      }
    }
  }

  /**
   * Samples luma (BT.601 weights for colour frames).
   *
   * @param frame any format
   * @param patchToFrame from patch coordinates to frame coordinates, pixel centres at half integers
   * @param target receives luma in [0, 255], rows from the top; length {@code width * height}
   * @throws IllegalArgumentException if the target's length is wrong, or the map is not finite or
   *     leads more than a thousand million pixels away
   */
  public void gray(Frame frame, Affine patchToFrame, float[] target) {
    requireLength(target, width * height);
    window.load(frame, bounds(patchToFrame), false);
    int grid = grid(patchToFrame);
    for (int y = 0, at = 0; y < height; y++) {
      for (int x = 0; x < width; x++, at++) {
        sample(patchToFrame, grid, x, y);
        boolean color = window.channels() == 3;
        target[at] = color ? 0.114f * sum[0] + 0.587f * sum[1] + 0.299f * sum[2] : sum[0];
      }
    }
  }

  private static int grid(Affine map) {
    return (int) Math.min(MAX_GRID, Math.max(1, Math.ceil(map.scale() / 2 - 0.01)));
  }

  private PixelWindow.Bounds bounds(Affine map) {
    double spreadX = Math.abs(map.xx()) * width + Math.abs(map.xy()) * height;
    double spreadY = Math.abs(map.yx()) * width + Math.abs(map.yy()) * height;
    double centerX = map.applyX(width / 2.0, height / 2.0);
    double centerY = map.applyY(width / 2.0, height / 2.0);
    double reach = Math.max(Math.abs(centerX) + spreadX, Math.abs(centerY) + spreadY);
    if (!(reach < MAX_REACH)) {
      throw new IllegalArgumentException("the map leads too far from the frame: " + map);
    }
    return new PixelWindow.Bounds(
        (int) Math.floor(centerX - spreadX / 2) - 1,
        (int) Math.floor(centerY - spreadY / 2) - 1,
        (int) Math.ceil(centerX + spreadX / 2) + 1,
        (int) Math.ceil(centerY + spreadY / 2) + 1);
  }

  /** Leaves in {@code sum} the mean of the samples of one patch pixel, a value a channel. */
  private void sample(Affine map, int grid, int x, int y) {
    sum[0] = 0;
    sum[1] = 0;
    sum[2] = 0;
    float weight = 1f / (grid * grid);
    double step = 1.0 / grid;
    for (int row = 0; row < grid; row++) {
      double py = y + (row + 0.5) * step;
      for (int column = 0; column < grid; column++) {
        double px = x + (column + 0.5) * step;
        addBilinear(
            map.applyX(px, py) - 0.5 - window.left(),
            map.applyY(px, py) - 0.5 - window.top(),
            weight);
      }
    }
  }

  /** Adds the sample at a place in the window; pixel centres lie at whole numbers here. */
  private void addBilinear(double x, double y, float weight) {
    boolean inside = x >= 0 && y >= 0 && x < window.width() - 1 && y < window.height() - 1;
    int left = inside ? (int) x : (int) Math.floor(x);
    int top = inside ? (int) y : (int) Math.floor(y);
    float fx = (float) (x - left);
    float fy = weight * (float) (y - top);
    float rest = weight - fy;
    if (!inside) {
      addAtBorder(left, top, rest - rest * fx);
      addAtBorder(left + 1, top, rest * fx);
      addAtBorder(left, top + 1, fy - fy * fx);
      addAtBorder(left + 1, top + 1, fy * fx);
    } else if (window.channels() == 3) {
      addColor((top * window.width() + left) * 3, rest, fx, fy);
    } else {
      addPlain(top * window.width() + left, rest, fx, fy);
    }
  }

  private void addColor(int at, float upper, float fx, float lower) {
    byte[] bytes = window.bytes();
    int below = at + 3 * window.width();
    float w00 = upper - upper * fx;
    float w10 = upper * fx;
    float w01 = lower - lower * fx;
    float w11 = lower * fx;
    sum[0] +=
        w00 * (bytes[at] & 0xff)
            + w10 * (bytes[at + 3] & 0xff)
            + w01 * (bytes[below] & 0xff)
            + w11 * (bytes[below + 3] & 0xff);
    sum[1] +=
        w00 * (bytes[at + 1] & 0xff)
            + w10 * (bytes[at + 4] & 0xff)
            + w01 * (bytes[below + 1] & 0xff)
            + w11 * (bytes[below + 4] & 0xff);
    sum[2] +=
        w00 * (bytes[at + 2] & 0xff)
            + w10 * (bytes[at + 5] & 0xff)
            + w01 * (bytes[below + 2] & 0xff)
            + w11 * (bytes[below + 5] & 0xff);
  }

  private void addPlain(int at, float upper, float fx, float lower) {
    byte[] bytes = window.bytes();
    int below = at + window.width();
    float above = (bytes[at] & 0xff) * (1 - fx) + (bytes[at + 1] & 0xff) * fx;
    float under = (bytes[below] & 0xff) * (1 - fx) + (bytes[below + 1] & 0xff) * fx;
    sum[0] += upper * above + lower * under;
  }

  /** Adds one pixel that may lie outside the window, which then ends where the frame ends. */
  private void addAtBorder(int column, int row, float weight) {
    boolean inside = column >= 0 && row >= 0 && column < window.width() && row < window.height();
    if (weight == 0f || (!inside && border == Border.ZERO)) {
      return;
    }
    int x = Math.min(Math.max(column, 0), window.width() - 1);
    int y = Math.min(Math.max(row, 0), window.height() - 1);
    int at = (y * window.width() + x) * window.channels();
    for (int c = 0; c < window.channels(); c++) {
      sum[c] += weight * (window.bytes()[at + c] & 0xff);
    }
  }

  private static void requireLength(float[] target, int length) {
    if (target.length != length) {
      throw new IllegalArgumentException(
          "the target must hold " + length + " values, but holds " + target.length);
    }
  }
}
