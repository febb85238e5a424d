package dev.ivas.overlay;

import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.face.Iris;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import org.jspecify.annotations.Nullable;

/** Draws where both eyes look, or that they are shut. */
final class EyesPainter {
  private static final Color GAZE = new Color(0xff, 0xd0, 0x2e);
  private static final Color BLINK = new Color(0xff, 0x6a, 0xd5);
  private static final int RIGHT_EYE = 36;
  private static final int LEFT_EYE = 42;

  /** Length of the arrow by the width of the face, when the eyes look at right angles. */
  private static final double REACH = 1.2;

  private static final double RING_BY_EYE_WIDTH = 0.26;
  private static final double HEAD_STROKES = 7;

  private final Brush brush;
  private final FaceFound face;

  EyesPainter(Brush brush, FaceFound face) {
    this.brush = brush;
    this.face = face;
  }

  /** Rings the irises, and draws an arrow from between the eyes where they look elsewhere. */
  void paint(GazeMark gaze) {
    if (gaze.direction() == GazeDirection.UNKNOWN) {
      return;
    }
    Point2D right = iris(RIGHT_EYE, face.rightIris());
    Point2D left = iris(LEFT_EYE, face.leftIris());
    ring(right, RIGHT_EYE);
    ring(left, LEFT_EYE);
    if (gaze.direction() != GazeDirection.CENTER) {
      double reach = REACH * face.box().width();
      double x = (right.getX() + left.getX()) / 2;
      double y = (right.getY() + left.getY()) / 2;
      // The candidate's own left is at the right of the picture.
      double toX = x + reach * Math.sin(gaze.yawRadians()) * Math.cos(gaze.pitchRadians());
      double toY = y - reach * Math.sin(gaze.pitchRadians());
      brush.line(arrow(x, y, toX, toY), GAZE, 2.5);
    }
  }

  /** Draws each eye as a lid that hangs from its corners. */
  void paintShut() {
    FaceLandmarks points = face.landmarks();
    for (int eye : new int[] {RIGHT_EYE, LEFT_EYE}) {
      double ax = points.x(eye);
      double ay = points.y(eye);
      double bx = points.x(eye + 3);
      double by = points.y(eye + 3);
      // The lower lid of an upright face lies across the line between the corners.
      double hang = 0.35;
      brush.line(
          new QuadCurve2D.Double(
              ax, ay, (ax + bx) / 2 - hang * (by - ay), (ay + by) / 2 + hang * (bx - ax), bx, by),
          BLINK,
          3.5);
    }
  }

  private Point2D iris(int eye, @Nullable Iris iris) {
    FaceLandmarks points = face.landmarks();
    return iris == null
        ? new Point2D.Double(
            (points.x(eye) + points.x(eye + 3)) / 2, (points.y(eye) + points.y(eye + 3)) / 2)
        : new Point2D.Double(iris.x(), iris.y());
  }

  private void ring(Point2D iris, int eye) {
    double radius = RING_BY_EYE_WIDTH * face.landmarks().distance(eye, eye + 3);
    brush.line(
        new Ellipse2D.Double(iris.getX() - radius, iris.getY() - radius, 2 * radius, 2 * radius),
        GAZE,
        1.2);
  }

  private Path2D arrow(double fromX, double fromY, double toX, double toY) {
    double angle = Math.atan2(toY - fromY, toX - fromX);
    double head = HEAD_STROKES * brush.stroke();
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(fromX, fromY);
    arrow.lineTo(toX, toY);
    arrow.moveTo(toX + head * Math.cos(angle + 2.6), toY + head * Math.sin(angle + 2.6));
    arrow.lineTo(toX, toY);
    arrow.lineTo(toX + head * Math.cos(angle - 2.6), toY + head * Math.sin(angle - 2.6));
    return arrow;
  }
}
