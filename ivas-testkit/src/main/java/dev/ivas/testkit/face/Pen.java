package dev.ivas.testkit.face;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/**
 * Draws on one picture, for one person at one moment.
 *
 * @param g whose zero is the middle of the head, in units of the head
 * @param head as it is turned
 * @param look who is drawn
 * @param now what the face does
 */
record Pen(Graphics2D g, HeadSpace head, Look look, Expression now) {
  void fill(Shape shape, Paint paint) {
    g.setPaint(paint);
    g.fill(shape);
  }

  void stroke(Shape shape, Color color, double width) {
    g.setPaint(color);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(shape);
  }

  /** Lays a soft patch of colour over what is there. */
  void patch(Point2D centre, double radiusX, double radiusY, Color color) {
    fill(ellipse(centre, radiusX, radiusY), Tint.soft(centre, radiusX, radiusY, color));
  }

  /** Draws only within a shape. */
  void within(Shape shape, Runnable drawing) {
    Shape before = g.getClip();
    g.clip(shape);
    drawing.run();
    g.setClip(before);
  }

  static Ellipse2D ellipse(Point2D centre, double radiusX, double radiusY) {
    return new Ellipse2D.Double(
        centre.getX() - radiusX, centre.getY() - radiusY, 2 * radiusX, 2 * radiusY);
  }
}
