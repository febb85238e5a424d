package dev.ivas.fer;

import java.util.Arrays;

/**
 * A gray face of 48 x 48 pixels, as FER-2013 has them; immutable.
 *
 * <p>The face fills the picture: {@link FaceCropper} tells where the eyes and the mouth lie.
 */
public final class FaceCrop {
  /** Pixels on each side. */
  public static final int SIZE = 48;

  private final float[] gray;

  /**
   * Takes a copy of the pixels.
   *
   * @param gray rows from the top, each pixel in [0, 1], black to white; {@code SIZE * SIZE} values
   * @throws IllegalArgumentException if the count or a value is wrong
   */
  public FaceCrop(float[] gray) {
    if (gray.length != SIZE * SIZE) {
      throw new IllegalArgumentException(
          "a face has " + SIZE * SIZE + " pixels, but got " + gray.length);
    }
    for (float value : gray) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("pixels must be in [0, 1], but one is " + value);
      }
    }
    this.gray = gray.clone();
  }

  /**
   * Returns one pixel.
   *
   * @param x column, 0 to 47
   * @param y row, 0 to 47
   * @return in [0, 1]
   */
  public float at(int x, int y) {
    return gray[y * SIZE + x];
  }

  /** {@return the same face seen in a mirror} */
  public FaceCrop mirrored() {
    float[] target = new float[gray.length];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        target[y * SIZE + x] = at(SIZE - 1 - x, y);
      }
    }
    return new FaceCrop(target);
  }

  /** {@return a copy of the pixels, rows from the top} */
  public float[] toArray() {
    return gray.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FaceCrop that && Arrays.equals(gray, that.gray);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(gray);
  }
}
