package dev.ivas.overlay;

import dev.ivas.core.face.FaceLandmarks;
import java.awt.Color;
import java.awt.geom.Path2D;

/** Joins iBUG's 68 points to the contours of jaw, brows, nose, eyes and lips. */
final class ContourPainter {
  private static final Color COLOR = new Color(0x4d, 0xe1, 0xff);

  /** First point, last point, and whether the contour closes. */
  private static final int[][] CONTOURS = {
    {0, 16, 0},
    {17, 21, 0},
    {22, 26, 0},
    {27, 30, 0},
    {31, 35, 0},
    {36, 41, 1},
    {42, 47, 1},
    {48, 59, 1},
    {60, 67, 1}
  };

  private final Brush brush;

  ContourPainter(Brush brush) {
    this.brush = brush;
  }

  void paint(FaceLandmarks points) {
    Path2D all = new Path2D.Double();
    for (int[] contour : CONTOURS) {
      all.moveTo(points.x(contour[0]), points.y(contour[0]));
      for (int i = contour[0] + 1; i <= contour[1]; i++) {
        all.lineTo(points.x(i), points.y(i));
      }
      if (contour[2] == 1) {
        all.closePath();
      }
    }
    brush.line(all, COLOR, 1);
  }
}
