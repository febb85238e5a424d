package dev.ivas.gaze.eyestate;

import java.util.Arrays;

/**
 * A gray eye of 24 x 24 pixels, as CEW has them; immutable.
 *
 * <p>It is kept as if it were a right eye: a left one is mirrored, so that both look the same to
 * the network. {@link EyeCropper} tells how much of a face it shows.
 */
public final class EyeCrop {
  /** Pixels on each side. */
  public static final int SIZE = 24;

  private final float[] gray;

  private EyeCrop(float[] gray) {
    if (gray.length != SIZE * SIZE) {
      throw new IllegalArgumentException(
          "an eye has %d x %d pixels, but got %d values".formatted(SIZE, SIZE, gray.length));
    }
    for (float value : gray) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("pixels must be in [0, 1], but one is " + value);
      }
    }
    this.gray = gray.clone();
  }

  /**
   * Takes a copy of a picture of the candidate's own right eye.
   *
   * @param gray rows from the top, each pixel in [0, 1], black to white; {@code SIZE * SIZE} values
   * @return the eye
   * @throws IllegalArgumentException if the count or a value is wrong
   */
  public static EyeCrop ofRightEye(float[] gray) {
    return new EyeCrop(gray);
  }

  /**
   * Takes a mirrored copy of a picture of the candidate's own left eye.
   *
   * @param gray rows from the top, as the picture shows them, not mirrored; each pixel in [0, 1],
   *     black to white; {@code SIZE * SIZE} values
   * @return the eye
   * @throws IllegalArgumentException if the count or a value is wrong
   */
  public static EyeCrop ofLeftEye(float[] gray) {
    float[] mirrored = new EyeCrop(gray).gray;
    for (int row = 0; row < SIZE; row++) {
      for (int x = 0; x < SIZE; x++) {
        mirrored[row * SIZE + x] = gray[row * SIZE + SIZE - 1 - x];
      }
    }
    return new EyeCrop(mirrored);
  }

  /** {@return a copy of the pixels, rows from the top; a left eye's are mirrored} */
  public float[] toArray() {
    return gray.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EyeCrop that && Arrays.equals(gray, that.gray);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(gray);
  }
}
