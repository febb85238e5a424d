package dev.ivas.fer;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows one face in several slightly changed ways, always the same ones in the same order.
 *
 * <p>Views come in pairs: the change, then its mirror image. Any even number of views is thus the
 * same set for a face and for its mirror image.
 */
final class TestTimeAugmentation {
  private static final List<Change> CHANGES =
      List.of(
          new Change(0, 1, 0, 0),
          new Change(Math.toRadians(5), 1, 0, 0),
          new Change(Math.toRadians(-5), 1, 0, 0),
          new Change(0, 0.94, 0, 0),
          new Change(0, 1, 1.5, 1));

  private TestTimeAugmentation() {}

  static List<FaceCrop> views(FaceCrop face, int count) {
    List<FaceCrop> views = new ArrayList<>(count);
    FaceCrop mirrored = face.mirrored();
    for (int i = 0; i < count; i++) {
      views.add(CHANGES.get(i / 2).of(i % 2 == 0 ? face : mirrored));
    }
    return views;
  }

  /** Turns about the middle, scales the sampled square and moves it, in pixels. */
  private record Change(double angleRadians, double scale, double right, double down) {
    FaceCrop of(FaceCrop face) {
      double cos = Math.cos(angleRadians) * scale;
      double sin = Math.sin(angleRadians) * scale;
      double middle = (FaceCrop.SIZE - 1) / 2.0;
      float[] target = new float[FaceCrop.SIZE * FaceCrop.SIZE];
      for (int y = 0; y < FaceCrop.SIZE; y++) {
        for (int x = 0; x < FaceCrop.SIZE; x++) {
          double dx = x - middle;
          double dy = y - middle;
          target[y * FaceCrop.SIZE + x] =
              sample(
                  face, middle + cos * dx - sin * dy + right, middle + sin * dx + cos * dy + down);
        }
      }
      return new FaceCrop(target);
    }

    private static float sample(FaceCrop face, double x, double y) {
      double inX = Math.min(Math.max(x, 0), FaceCrop.SIZE - 1.0);
      double inY = Math.min(Math.max(y, 0), FaceCrop.SIZE - 1.0);
      int left = Math.min((int) inX, FaceCrop.SIZE - 2);
      int top = Math.min((int) inY, FaceCrop.SIZE - 2);
      double fx = inX - left;
      double fy = inY - top;
      double above = (1 - fx) * face.at(left, top) + fx * face.at(left + 1, top);
      double below = (1 - fx) * face.at(left, top + 1) + fx * face.at(left + 1, top + 1);
      return (float) ((1 - fy) * above + fy * below);
    }
  }
}
