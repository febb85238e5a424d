package dev.ivas.accuracy.fer;

import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.ImagePatch;
import dev.ivas.fer.FaceCrop;
import java.nio.ByteBuffer;

/**
 * Shows a labelled face as a camera would: four times as large, on a ground that repeats its edge.
 */
public final class FacePicture {
  /** The picture's width and height in pixels. */
  public static final int SIDE = 288;

  /** The same, in pixels of the face. */
  private static final int SHOWN = 72;

  private FacePicture() {}

  /**
   * Draws a face.
   *
   * @param face the face
   * @return its shades in [0, 255], {@value #SIDE} rows of as many
   */
  public static float[] of(FaceCrop face) {
    Affine shown = Affine.square(FaceCrop.SIZE / 2.0, FaceCrop.SIZE / 2.0, SHOWN, 0, SIDE);
    float[] small = face.toArray();
    for (int i = 0; i < small.length; i++) {
      small[i] *= 255;
    }
    float[] gray = new float[SIDE * SIDE];
    new ImagePatch(SIDE, SIDE, ImagePatch.Border.REPLICATE)
        .gray(frame(small, FaceCrop.SIZE, 0), shown, gray);
    return gray;
  }

  /**
   * Makes a frame of shades.
   *
   * @param gray as {@link #of} gives them; what lies outside [0, 255] is clipped
   * @param micros when it is shown
   * @return the frame
   */
  public static Frame frame(float[] gray, long micros) {
    return frame(gray, SIDE, micros);
  }

  private static Frame frame(float[] gray, int side, long micros) {
    ByteBuffer pixels = ByteBuffer.allocateDirect(side * side);
    for (float shade : gray) {
      pixels.put((byte) Math.round(Math.min(255, Math.max(0, shade))));
    }
    return Frame.gray8(pixels.flip(), side, side, side, micros);
  }
}
