package dev.ivas.face.dlib;

/**
 * Leads from a box's own coordinates, in [0, 1], to pixels of the frame.
 *
 * @param left where 0 is
 * @param top where 0 is
 * @param width how far 1 is from 0: one less than the pixels that the box covers
 * @param height the same downwards
 */
record BoxTransform(double left, double top, double width, double height) {
  double x(double share) {
    return width * share + left;
  }

  double y(double share) {
    return height * share + top;
  }

  /** Rounds halves up, as dlib does when it makes pixels of points. */
  static double round(double value) {
    return Math.floor(value + 0.5);
  }
}
