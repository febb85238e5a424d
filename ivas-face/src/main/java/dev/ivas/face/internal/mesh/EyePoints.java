package dev.ivas.face.internal.mesh;

import dev.ivas.core.face.Iris;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What the iris network saw of one eye, in pixels of the frame.
 *
 * <p>The lids are the 16 points of {@link FaceMesh#RIGHT_LIDS} or its mirror image: 9 on the lower
 * lid from the outer to the inner corner, then 7 on the upper one, without the corners.
 */
public final class EyePoints {
  static final int LIDS = 16;
  private static final int OUTER = 0;
  private static final int INNER = 8;
  private static final int[] LOWER = {3, 4, 5};
  private static final int[] UPPER = {11, 12, 13};
  private static final int IRIS = 71;
  private static final int RIM_POINTS = 4;

  // On BioID the radius is 0.18 to 0.26 of the distance of the corners; turned heads get more.
  private static final double MIN_RADIUS_BY_WIDTH = 0.14;
  private static final double MAX_RADIUS_BY_WIDTH = 0.40;
  // Below this opening the network guesses where the iris is behind the lids.
  private static final double MIN_OPENING = 0.12;

  private final double[] lids;
  private final @Nullable Iris iris;

  private EyePoints(double[] lids, @Nullable Iris iris) {
    this.lids = lids;
    this.iris = iris;
  }

  /** Reads the points of one eye, which start at {@code from} in the network's output. */
  static EyePoints of(float[] raw, int from, Affine eyeToFrame, Frame frame) {
    double[] lids = new double[2 * LIDS];
    for (int i = 0; i < LIDS; i++) {
      put(raw, from, i, eyeToFrame, lids, i);
    }
    double[] rim = new double[2 * (1 + RIM_POINTS)];
    for (int i = 0; i <= RIM_POINTS; i++) {
      put(raw, from, IRIS + i, eyeToFrame, rim, i);
    }
    return new EyePoints(lids, plausible(circle(rim), lids, frame));
  }

  private static void put(float[] raw, int from, int point, Affine map, double[] xy, int at) {
    double x = raw[from + 3 * point];
    double y = raw[from + 3 * point + 1];
    xy[2 * at] = map.applyX(x, y);
    xy[2 * at + 1] = map.applyY(x, y);
  }

  private static Iris circle(double[] rim) {
    double radius = 0;
    for (int i = 1; i <= RIM_POINTS; i++) {
      radius += Math.hypot(rim[2 * i] - rim[0], rim[2 * i + 1] - rim[1]) / RIM_POINTS;
    }
    return new Iris(rim[0], rim[1], Math.max(radius, Double.MIN_NORMAL));
  }

  private static @Nullable Iris plausible(Iris iris, double[] lids, Frame frame) {
    double width = distance(lids, OUTER, INNER);
    double radius = iris.radius() / Math.max(width, Double.MIN_NORMAL);
    boolean open = opening(lids) >= MIN_OPENING;
    boolean sized = radius >= MIN_RADIUS_BY_WIDTH && radius <= MAX_RADIUS_BY_WIDTH;
    boolean inFrame =
        iris.x() >= 0 && iris.y() >= 0 && iris.x() < frame.width() && iris.y() < frame.height();
    return open && sized && inFrame && betweenCorners(iris, lids) ? iris : null;
  }

  private static boolean betweenCorners(Iris iris, double[] lids) {
    double dx = lids[2 * INNER] - lids[2 * OUTER];
    double dy = lids[2 * INNER + 1] - lids[2 * OUTER + 1];
    double along = (iris.x() - lids[2 * OUTER]) * dx + (iris.y() - lids[2 * OUTER + 1]) * dy;
    double share = along / (dx * dx + dy * dy);
    return share > 0 && share < 1;
  }

  /** Returns the mean distance of three pairs of lid points by the distance of the corners. */
  private static double opening(double[] lids) {
    double sum = 0;
    for (int i = 0; i < LOWER.length; i++) {
      sum += distance(lids, LOWER[i], UPPER[i]);
    }
    return sum / LOWER.length / Math.max(distance(lids, OUTER, INNER), Double.MIN_NORMAL);
  }

  private static double distance(double[] xy, int first, int second) {
    return Math.hypot(xy[2 * first] - xy[2 * second], xy[2 * first + 1] - xy[2 * second + 1]);
  }

  /** Returns the horizontal place of one of the 16 lid points. */
  double lidX(int index) {
    return lids[2 * index];
  }

  /** Returns the vertical place of one of the 16 lid points. */
  double lidY(int index) {
    return lids[2 * index + 1];
  }

  /** {@return the iris, or null where the eye is shut, cut off or not seen well enough} */
  public @Nullable Iris iris() {
    return iris;
  }
}
