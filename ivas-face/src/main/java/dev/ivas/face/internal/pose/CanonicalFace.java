package dev.ivas.face.internal.pose;

/**
 * A generic face in three dimensions, as far as its points keep still when it moves.
 *
 * <p>x grows to the candidate's own left, y upwards, z out of the face; the unit is about a
 * centimetre. Source: the geometry metadata of MediaPipe's face mesh (Apache-2.0): of its canonical
 * face, the 33 vertices on which it aligns meshes; lips and lids are not among them.
 */
final class CanonicalFace {
  private static final double[][] INDEX_AND_POINT = {
    {4, 0.000, -0.463, 7.587},
    {6, 0.000, 2.473, 5.789},
    {10, 0.000, 8.262, 4.482},
    {33, -4.446, 2.664, 3.173},
    {54, -6.279, 6.615, 1.426},
    {67, -3.524, 8.006, 3.729},
    {117, -5.259, 0.946, 2.974},
    {119, -3.301, 0.862, 3.873},
    {121, -1.821, 1.468, 4.224},
    {127, -7.743, 2.365, -2.005},
    {129, -1.786, -0.978, 4.850},
    {132, -7.271, -2.891, -2.252},
    {133, -1.856, 2.585, 3.758},
    {136, -5.085, -7.179, 0.715},
    {143, -6.408, 2.236, 1.561},
    {147, -6.235, -1.944, 1.664},
    {198, -1.247, 0.230, 5.681},
    {205, -3.833, -1.537, 4.138},
    {263, 4.446, 2.664, 3.173},
    {284, 6.279, 6.615, 1.426},
    {297, 3.524, 8.006, 3.729},
    {346, 5.259, 0.946, 2.974},
    {348, 3.301, 0.862, 3.873},
    {350, 1.821, 1.468, 4.224},
    {356, 7.743, 2.365, -2.005},
    {358, 1.786, -0.978, 4.850},
    {361, 7.271, -2.891, -2.252},
    {362, 1.856, 2.585, 3.758},
    {365, 5.085, -7.179, 0.715},
    {372, 6.408, 2.236, 1.561},
    {376, 6.235, -1.944, 1.664},
    {420, 1.247, 0.230, 5.681},
    {425, 3.833, -1.537, 4.138}
  };

  private CanonicalFace() {}

  /** Returns how many points there are. */
  static int size() {
    return INDEX_AND_POINT.length;
  }

  /** Returns the mesh vertex that a point is. */
  static int vertex(int point) {
    return (int) INDEX_AND_POINT[point][0];
  }

  /** Returns how far a point lies to the candidate's own left. */
  static double x(int point) {
    return INDEX_AND_POINT[point][1];
  }

  /** Returns how far up a point lies. */
  static double y(int point) {
    return INDEX_AND_POINT[point][2];
  }

  /** Returns how far in front a point lies. */
  static double z(int point) {
    return INDEX_AND_POINT[point][3];
  }
}
