package dev.ivas.face.dlib;

/**
 * A turn and a scaling of the plane, without its translation.
 *
 * @param cos scaled cosine of the angle
 * @param sin scaled sine of the angle
 */
record SimilarityTransform(float cos, float sin) {
  /**
   * Fits the transform that leads from one shape to another with the least squared error.
   *
   * <p>In two dimensions the singular values of Umeyama's solution need not be computed (Umeyama,
   * "Least-squares estimation of transformation parameters between two point patterns", PAMI 1991).
   *
   * @param from x0, y0, x1, y1, ...
   * @param to as many points
   */
  static SimilarityTransform between(float[] from, float[] to) {
    int points = from.length / 2;
    double fromX = mean(from, 0);
    double fromY = mean(from, 1);
    double toX = mean(to, 0);
    double toY = mean(to, 1);
    double along = 0;
    double across = 0;
    double spread = 0;
    for (int i = 0; i < points; i++) {
      double fx = from[2 * i] - fromX;
      double fy = from[2 * i + 1] - fromY;
      double tx = to[2 * i] - toX;
      double ty = to[2 * i + 1] - toY;
      along += fx * tx + fy * ty;
      across += fx * ty - fy * tx;
      spread += fx * fx + fy * fy;
    }
    return new SimilarityTransform((float) (along / spread), (float) (across / spread));
  }

  private static double mean(float[] xy, int from) {
    double sum = 0;
    for (int i = from; i < xy.length; i += 2) {
      sum += xy[i];
    }
    int points = xy.length / 2;
    return sum / points;
  }

  float x(float x, float y) {
    return cos * x - sin * y;
  }

  float y(float x, float y) {
    return sin * x + cos * y;
  }
}
