package dev.ivas.face.internal;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;

/**
 * What the points of the 468-point mesh mean, as far as IVAS names them.
 *
 * <p>Right and left are the candidate's own. The indices are facts of MediaPipe's mesh topology;
 * the choice of a vertex for each of iBUG's points is ours: see {@link #toIbug68}.
 */
final class FaceMesh {
  static final int RIGHT_EYE_OUTER = 33;
  static final int RIGHT_EYE_INNER = 133;
  static final int LEFT_EYE_INNER = 362;
  static final int LEFT_EYE_OUTER = 263;

  /** The lid contour of the right eye in the order of the iris network: lower lid, then upper. */
  static final int[] RIGHT_LIDS = {
    33, 7, 163, 144, 145, 153, 154, 155, 133, 246, 161, 160, 159, 158, 157, 173
  };

  /** The mirror image of {@link #RIGHT_LIDS}. */
  static final int[] LEFT_LIDS = {
    263, 249, 390, 373, 374, 380, 381, 382, 362, 466, 388, 387, 386, 385, 384, 398
  };

  /**
   * Two vertices for each of iBUG's points, which lies in their middle.
   *
   * <p>iBUG's jaw runs along the visible outline, which the mesh's own outline leaves when the head
   * turns, so the vertices just inside it are taken at the cheeks; iBUG's brows lie between the two
   * rows of vertices of the mesh's brows. The table is its own mirror image.
   */
  private static final int[][] IBUG_VERTICES = {
    {127, 127}, {227, 227}, {177, 177}, {215, 215}, {172, 172}, {136, 136}, {149, 149}, {148, 148},
    {152, 152}, {377, 377}, {378, 378}, {365, 365}, {397, 397}, {435, 435}, {401, 401}, {447, 447},
    {356, 356}, {70, 46}, {63, 63}, {105, 52}, {66, 65}, {107, 55}, {336, 285}, {296, 295},
    {334, 282}, {293, 293}, {300, 276}, {168, 168}, {197, 197}, {5, 195}, {4, 4}, {75, 75},
    {97, 97}, {2, 2}, {326, 326}, {305, 305}, {33, 33}, {160, 160}, {158, 158}, {133, 133},
    {153, 153}, {144, 144}, {362, 362}, {385, 385}, {387, 387}, {263, 263}, {373, 373}, {380, 380},
    {61, 61}, {39, 39}, {37, 37}, {0, 0}, {267, 267}, {269, 269}, {291, 291}, {405, 405},
    {314, 314}, {17, 17}, {84, 84}, {181, 181}, {78, 78}, {82, 82}, {13, 13}, {312, 312},
    {308, 308}, {317, 317}, {14, 14}, {87, 87}
  };

  private FaceMesh() {}

  /** Returns the 68 points of iBUG's layout that lie on the mesh. */
  static FaceLandmarks toIbug68(FaceLandmarks mesh) {
    double[] xy = new double[2 * IBUG_VERTICES.length];
    for (int i = 0; i < IBUG_VERTICES.length; i++) {
      int first = IBUG_VERTICES[i][0];
      int second = IBUG_VERTICES[i][1];
      xy[2 * i] = (mesh.x(first) + mesh.x(second)) / 2;
      xy[2 * i + 1] = (mesh.y(first) + mesh.y(second)) / 2;
    }
    return new FaceLandmarks(LandmarkScheme.IBUG_68, xy);
  }

  /** Returns the smallest upright box around all points. */
  static FaceBox boundingBox(FaceLandmarks landmarks, double score) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < landmarks.scheme().points(); i++) {
      left = Math.min(left, landmarks.x(i));
      right = Math.max(right, landmarks.x(i));
      top = Math.min(top, landmarks.y(i));
      bottom = Math.max(bottom, landmarks.y(i));
    }
    return new FaceBox(
        left, top, Math.max(right - left, 1e-6), Math.max(bottom - top, 1e-6), score);
  }
}
