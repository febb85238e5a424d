package dev.ivas.core.media;

/** How the pixels of a {@link Frame} lie in memory. */
public enum PixelFormat {
  /** One plane, three bytes a pixel: blue, green, red. */
  BGR24(1),
  /** One plane, one byte a pixel: luma, full range. */
  GRAY8(1),
  /**
   * Three planes: luma at full size, then U and V at half size each way, rounded up; BT.601, full
   * range.
   */
  I420(3);

  private final int planeCount;

  PixelFormat(int planeCount) {
    this.planeCount = planeCount;
  }

  /** {@return how many planes a frame of this format has} */
  public int planeCount() {
    return planeCount;
  }

  int rowBytes(int plane, int width) {
    return switch (this) {
      case BGR24 -> 3 * width;
      case GRAY8 -> width;
      case I420 -> plane == 0 ? width : (width + 1) / 2;
    };
  }

  int rows(int plane, int height) {
    return this == I420 && plane > 0 ? (height + 1) / 2 : height;
  }
}
