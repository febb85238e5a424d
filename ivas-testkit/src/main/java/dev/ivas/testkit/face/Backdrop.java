package dev.ivas.testkit.face;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Paints the room behind: a wall; and where light comes from one side, a bright window there and
 * shelves on the other side, out of focus.
 */
final class Backdrop {
  private static final int SHELVES = 3;
  private static final int BOOKS = 5;

  private final Graphics2D g;
  private final Look look;
  private final int width;
  private final int height;

  private Backdrop(Graphics2D g, Look look, int width, int height) {
    this.g = g;
    this.look = look;
    this.width = width;
    this.height = height;
  }

  static BufferedImage paint(Look look, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Backdrop backdrop = new Backdrop(g, look, width, height);
    backdrop.wall();
    if (look.light() != 0) {
      backdrop.shelves(-Math.signum(look.light()));
      backdrop.window(Math.signum(look.light()));
    }
    g.dispose();
    return image;
  }

  private void wall() {
    double slope = 0.2 * look.light();
    Color right = Tint.glow(look.wall(), 0.25 - slope);
    Color left = Tint.glow(look.wall(), 0.25 + slope);
    g.setPaint(new GradientPaint(0, 0, right, width, 0, left));
    g.fill(new Rectangle2D.Double(0, 0, width, height));
  }

  private void shelves(double side) {
    Color board = Tint.mix(look.wall(), Color.BLACK, 0.22);
    for (int shelf = 0; shelf < SHELVES; shelf++) {
      double y = 0.2 + 0.24 * shelf;
      for (int book = 0; book < BOOKS; book++) {
        Color cover = book % 2 == 0 ? look.jacket() : Color.DARK_GRAY;
        Color spine = Tint.mix(look.wall(), cover, 0.3);
        blurred(new Point2D.Double(0.5 + side * (0.3 + 0.045 * book), y), 0.034, 0.1, spine);
      }
      blurred(new Point2D.Double(0.5 + side * 0.4, y + 0.1), 0.16, 0.016, board);
    }
  }

  private void window(double side) {
    Color bright = Tint.glow(look.wall(), 0.8);
    blurred(new Point2D.Double(0.5 + side * 0.42, 0.18), 0.16, 0.3, bright);
  }

  /** Paints a soft ellipse; all lengths in widths and heights of the picture. */
  private void blurred(Point2D place, double radiusX, double radiusY, Color color) {
    Point2D centre = new Point2D.Double(place.getX() * width, place.getY() * height);
    g.setPaint(Tint.soft(centre, radiusX * width, radiusY * height, color));
    g.fill(Pen.ellipse(centre, radiusX * width, radiusY * height));
  }
}
