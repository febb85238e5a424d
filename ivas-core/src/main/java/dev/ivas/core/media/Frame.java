package dev.ivas.core.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One video image with its time, upright as displayed.
 *
 * <p>The planes are read-only views of a decoder's buffers: they are valid until the {@code accept}
 * that received the frame returns. Whoever needs them longer takes {@link #copy()}. Safe to read
 * from many threads while valid.
 */
public final class Frame {
  private static final int MAX_SIDE = 1 << 15;

  private final PixelFormat format;
  private final int width;
  private final int height;
  private final long timestampMicros;
  private final List<ByteBuffer> planes;
  private final int[] strides;

  private Frame(
      PixelFormat format,
      int width,
      int height,
      long timestampMicros,
      List<ByteBuffer> planes,
      int[] strides) {
    this.format = format;
    this.width = width;
    this.height = height;
    this.timestampMicros = timestampMicros;
    this.planes = planes;
    this.strides = strides;
  }

  /**
   * Wraps one plane of blue, green, red bytes; nothing is copied.
   *
   * @param pixels rows from its position 0, the first row at the top
   * @param strideBytes bytes from one row to the next, at least {@code 3 * width}
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   * @param timestampMicros when the image is shown, in microseconds
   * @return the frame
   * @throws IllegalArgumentException if the buffer is too small for these sizes
   */
  public static Frame bgr24(
      ByteBuffer pixels, int strideBytes, int width, int height, long timestampMicros) {
    return of(
        PixelFormat.BGR24,
        List.of(pixels),
        new int[] {strideBytes},
        new FrameGeometry(width, height, timestampMicros));
  }

  /**
   * Wraps one plane of luma bytes; nothing is copied.
   *
   * @param luma rows from its position 0, the first row at the top
   * @param strideBytes bytes from one row to the next, at least {@code width}
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   * @param timestampMicros when the image is shown, in microseconds
   * @return the frame
   * @throws IllegalArgumentException if the buffer is too small for these sizes
   */
  public static Frame gray8(
      ByteBuffer luma, int strideBytes, int width, int height, long timestampMicros) {
    return of(
        PixelFormat.GRAY8,
        List.of(luma),
        new int[] {strideBytes},
        new FrameGeometry(width, height, timestampMicros));
  }

  /**
   * Wraps planes of any format; nothing is copied.
   *
   * @param format how the planes are to be read
   * @param planes one buffer a plane, each read from its position 0
   * @param strideBytes bytes from one row to the next, one a plane
   * @param geometry size and time
   * @return the frame
   * @throws IllegalArgumentException if planes, strides and sizes do not fit together
   */
  public static Frame of(
      PixelFormat format, List<ByteBuffer> planes, int[] strideBytes, FrameGeometry geometry) {
    int width = geometry.width();
    int height = geometry.height();
    if (planes.size() != format.planeCount() || strideBytes.length != format.planeCount()) {
      throw new IllegalArgumentException(
          format + " has " + format.planeCount() + " planes, but got " + planes.size());
    }
    if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
      throw new IllegalArgumentException(
          "width and height must be 1 to " + MAX_SIDE + ", but got " + width + " x " + height);
    }
    List<ByteBuffer> views = new ArrayList<>(planes.size());
    for (int plane = 0; plane < planes.size(); plane++) {
      int rowBytes = format.rowBytes(plane, width);
      long needed = (long) strideBytes[plane] * (format.rows(plane, height) - 1) + rowBytes;
      if (strideBytes[plane] < rowBytes || planes.get(plane).limit() < needed) {
        throw new IllegalArgumentException(
            "plane %d needs rows of %d bytes and %d bytes in all, but has stride %d and %d bytes"
                .formatted(plane, rowBytes, needed, strideBytes[plane], planes.get(plane).limit()));
      }
      views.add(planes.get(plane).asReadOnlyBuffer());
    }
    return new Frame(
        format, width, height, geometry.timestampMicros(), List.copyOf(views), strideBytes.clone());
  }

  /** {@return how the planes are to be read} */
  public PixelFormat format() {
    return format;
  }

  /** {@return the width as displayed, in pixels} */
  public int width() {
    return width;
  }

  /** {@return the height as displayed, in pixels} */
  public int height() {
    return height;
  }

  /** {@return when the image is shown, in microseconds on the media clock} */
  public long timestampMicros() {
    return timestampMicros;
  }

  /**
   * Returns one plane, to be read with absolute indices.
   *
   * @param index 0 for the first plane
   * @return a read-only view
   */
  public ByteBuffer plane(int index) {
    return planes.get(index);
  }

  /**
   * Returns the distance between rows of one plane.
   *
   * @param index 0 for the first plane
   * @return bytes from one row to the next
   */
  public int strideBytes(int index) {
    return strides[index];
  }

  /** {@return this image in memory of its own, valid for as long as it is referenced} */
  public Frame copy() {
    List<ByteBuffer> copies = new ArrayList<>(planes.size());
    for (ByteBuffer plane : planes) {
      ByteBuffer source = plane.duplicate();
      source.position(0);
      ByteBuffer target = ByteBuffer.allocateDirect(source.remaining());
      target.put(source).flip();
      copies.add(target);
    }
    return of(format, copies, strides, new FrameGeometry(width, height, timestampMicros));
  }

  @Override
  public String toString() {
    return "Frame[%s %dx%d at %d us]".formatted(format, width, height, timestampMicros);
  }
}
