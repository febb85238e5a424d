package dev.ivas.face.internal.landmark;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.ImagePatch;
import dev.ivas.face.internal.mesh.FaceRegion;
import java.nio.ByteBuffer;

/**
 * A face whose points are known.
 *
 * @param picture where it is
 * @param truth {@code IBUG_68}, in pixels of the picture
 * @param region where the mesh network should look
 */
public record LabelledFace(Frame picture, FaceLandmarks truth, FaceRegion region) {
  /** The same point of the face's other side, for each of iBUG's. */
  private static final int[] OTHER_SIDE = {
    16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 26, 25, 24, 23, 22, 21, 20, 19, 18,
    17, 27, 28, 29, 30, 35, 34, 33, 32, 31, 45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40, 54, 53,
    52, 51, 50, 49, 48, 59, 58, 57, 56, 55, 64, 63, 62, 61, 60, 67, 66, 65
  };

  /** Returns the face as a mirror shows it. */
  LabelledFace mirrored() {
    int width = picture.width();
    double[] xy = new double[2 * OTHER_SIDE.length];
    for (int i = 0; i < OTHER_SIDE.length; i++) {
      xy[2 * i] = width - truth.x(OTHER_SIDE[i]);
      xy[2 * i + 1] = truth.y(OTHER_SIDE[i]);
    }
    FaceRegion there =
        new FaceRegion(
            width - region.centerX(), region.centerY(), region.side(), -region.angleRadians());
    return new LabelledFace(
        mirrored(picture), new FaceLandmarks(LandmarkScheme.IBUG_68, xy), there);
  }

  private static Frame mirrored(Frame picture) {
    int width = picture.width();
    int height = picture.height();
    float[] rgb = new float[3 * width * height];
    new ImagePatch(width, height, ImagePatch.Border.REPLICATE)
        .rgb(picture, new Affine(-1, 0, width, 0, 1, 0), rgb);
    ByteBuffer bgr = ByteBuffer.allocateDirect(rgb.length);
    for (int i = 0; i < rgb.length; i += 3) {
      bgr.put((byte) Math.round(rgb[i + 2]));
      bgr.put((byte) Math.round(rgb[i + 1]));
      bgr.put((byte) Math.round(rgb[i]));
    }
    return Frame.bgr24(bgr.flip(), 3 * width, width, height, picture.timestampMicros());
  }
}
