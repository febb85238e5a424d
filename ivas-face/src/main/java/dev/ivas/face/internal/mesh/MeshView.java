package dev.ivas.face.internal.mesh;

import dev.ivas.core.media.Affine;
import java.util.List;

/**
 * What the mesh network saw in the part of a frame that it looked at.
 *
 * @param fine features of its layers with 48 and with 24 cells a side
 * @param coarse features of its layer with 12 cells a side
 * @param viewToFrame from shares of the part's side, in [0, 1], to pixels of the frame
 */
public record MeshView(List<FeatureMap> fine, FeatureMap coarse, Affine viewToFrame) {
  /** How many numbers {@link #around} writes. */
  public static final int FEATURES_AROUND = 5 * (32 + 64) + 128;

  /** How far beside a place it is looked, as a share of the side: 7 pixels of 192. */
  private static final double REACH = 7.0 / 192;

  /**
   * Writes what was seen at a place and, in the fine layers, beside, above and below it.
   *
   * @param x as a share of the part's side
   * @param y as a share of the part's side
   * @param into shape [{@link #FEATURES_AROUND}]
   */
  public void around(double x, double y, float[] into) {
    int at = 0;
    for (FeatureMap map : fine) {
      int step = map.channels();
      map.sample(x, y, into, at);
      map.sample(x + REACH, y, into, at + step);
      map.sample(x - REACH, y, into, at + 2 * step);
      map.sample(x, y + REACH, into, at + 3 * step);
      map.sample(x, y - REACH, into, at + 4 * step);
      at += 5 * step;
    }
    coarse.sample(x, y, into, at);
  }
}
