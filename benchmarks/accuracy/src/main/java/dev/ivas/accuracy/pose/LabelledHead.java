package dev.ivas.accuracy.pose;

import dev.ivas.core.face.FaceLandmarks;

/**
 * A head of which the pose is known.
 *
 * @param angles how it is turned
 * @param points {@code IBUG_68}, in pixels of the picture, hidden ones too
 */
record LabelledHead(AflwAngles angles, FaceLandmarks points) {
  /** Returns how far off the middle of other points is, by the size of the head. */
  double distance(FaceLandmarks others) {
    Middle here = Middle.of(points);
    Middle there = Middle.of(others);
    return Math.hypot(there.x - here.x, there.y - here.y) / here.spread;
  }

  /** Where points are, and how far they lie from there, on average. */
  private record Middle(double x, double y, double spread) {
    static Middle of(FaceLandmarks points) {
      int count = points.scheme().points();
      double x = 0;
      double y = 0;
      for (int i = 0; i < count; i++) {
        x += points.x(i) / count;
        y += points.y(i) / count;
      }
      double spread = 0;
      for (int i = 0; i < count; i++) {
        spread += Math.hypot(points.x(i) - x, points.y(i) - y) / count;
      }
      return new Middle(x, y, spread);
    }
  }
}
