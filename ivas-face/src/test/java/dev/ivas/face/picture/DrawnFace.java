package dev.ivas.face.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * A face drawn by code, good enough for the networks, whose eyes are where we say.
 *
 * @param centerX the middle between the eyes' outer corners and the mouth, in pixels
 * @param centerY as centerX
 * @param scale 1 for a face about 190 px wide
 * @param rollRadians tilt, clockwise in the picture
 * @param irisShift -1 to 1, towards the right of the picture
 * @param lid 0 for open eyes, 1 for closed ones
 */
public record DrawnFace(
    double centerX,
    double centerY,
    double scale,
    double rollRadians,
    double irisShift,
    double lid) {
  /** Half the distance of the irises of a face of scale 1 that looks ahead, in pixels. */
  public static final double EYE_X = 40;

  /** How far the irises lie above the centre of a face of scale 1, in pixels. */
  public static final double EYE_Y = 22;

  private static final Color HAIR = new Color(60, 40, 28);
  private static final Color SKIN = new Color(224, 180, 152);

  /** A face that looks ahead. */
  public static DrawnFace at(double centerX, double centerY, double scale) {
    return new DrawnFace(centerX, centerY, scale, 0, 0, 0);
  }

  /** The same face with its lids elsewhere. */
  public DrawnFace withLid(double newLid) {
    return new DrawnFace(centerX, centerY, scale, rollRadians, irisShift, newLid);
  }

  /** The same face looking elsewhere. */
  public DrawnFace withIrisShift(double newShift) {
    return new DrawnFace(centerX, centerY, scale, rollRadians, newShift, lid);
  }

  /** The same face tilted. */
  public DrawnFace withRoll(double newRoll) {
    return new DrawnFace(centerX, centerY, scale, newRoll, irisShift, lid);
  }

  void draw(Graphics2D g) {
    AffineTransform before = g.getTransform();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.translate(centerX, centerY);
    g.rotate(rollRadians);
    g.scale(scale, scale);
    body(g);
    head(g);
    for (int side = -1; side <= 1; side += 2) {
      eye(g, side * EYE_X, -EYE_Y);
      brow(g, side * EYE_X, -EYE_Y);
    }
    nose(g);
    mouth(g);
    g.setTransform(before);
  }

  private static void body(Graphics2D g) {
    g.setColor(new Color(45, 60, 95));
    g.fill(new RoundRectangle2D.Double(-190, 170, 380, 200, 160, 160));
    g.setColor(HAIR);
    g.fill(new Ellipse2D.Double(-112, -165, 224, 270));
    g.setColor(SKIN.darker());
    g.fill(new RoundRectangle2D.Double(-42, 90, 84, 110, 40, 40));
  }

  private static void head(Graphics2D g) {
    Path2D head = new Path2D.Double();
    head.moveTo(-92, -50);
    head.curveTo(-95, -150, 95, -150, 92, -50);
    head.curveTo(95, 40, 60, 130, 0, 135);
    head.curveTo(-60, 130, -95, 40, -92, -50);
    Color[] skin = {SKIN.brighter(), SKIN, new Color(178, 130, 104)};
    g.setPaint(new RadialGradientPaint(0, -20, 150, new float[] {0, 0.6f, 1}, skin));
    g.fill(head);
    Path2D hair = new Path2D.Double();
    hair.moveTo(-100, -40);
    hair.curveTo(-110, -170, 110, -170, 100, -40);
    hair.curveTo(90, -115, 40, -115, 0, -112);
    hair.curveTo(-40, -115, -90, -115, -100, -40);
    g.setColor(HAIR);
    g.fill(hair);
  }

  private void eye(Graphics2D g, double x, double y) {
    Color[] shade = {new Color(150, 105, 85, 140), new Color(200, 150, 120, 0)};
    g.setPaint(new RadialGradientPaint((float) x, (float) y, 34, new float[] {0, 1}, shade));
    g.fill(new Ellipse2D.Double(x - 34, y - 26, 68, 52));
    double lower = y + 10;
    double raised = lower - 26 * (1 - lid);
    Path2D upper = new Path2D.Double();
    upper.moveTo(x - 21, y);
    upper.curveTo(x - 10, raised, x + 10, raised, x + 21, y);
    Path2D eye = new Path2D.Double(upper);
    eye.curveTo(x + 10, lower, x - 10, lower, x - 21, y);
    eye.closePath();
    g.setColor(new Color(245, 242, 238));
    g.fill(eye);
    Shape clip = g.getClip();
    g.clip(eye);
    double iris = x + 11 * irisShift;
    g.setColor(new Color(92, 62, 40));
    g.fill(new Ellipse2D.Double(iris - 9.5, y - 9.5, 19, 19));
    g.setColor(new Color(15, 10, 8));
    g.fill(new Ellipse2D.Double(iris - 4.5, y - 4.5, 9, 9));
    g.setClip(clip);
    g.setColor(new Color(50, 30, 24));
    g.setStroke(new BasicStroke(2.6f));
    g.draw(upper);
  }

  private static void brow(Graphics2D g, double x, double y) {
    g.setColor(HAIR);
    g.setStroke(new BasicStroke(6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D brow = new Path2D.Double();
    brow.moveTo(x - 24, y - 24);
    brow.quadTo(x, y - 34, x + 24, y - 24);
    g.draw(brow);
  }

  private static void nose(Graphics2D g) {
    Path2D nose = new Path2D.Double();
    nose.moveTo(-6, -25);
    nose.lineTo(-17, 32);
    nose.quadTo(0, 46, 17, 32);
    nose.lineTo(6, -25);
    g.setColor(new Color(200, 150, 122, 150));
    g.fill(nose);
    g.setColor(new Color(120, 75, 60));
    g.fill(new Ellipse2D.Double(-12, 31, 8, 5));
    g.fill(new Ellipse2D.Double(4, 31, 8, 5));
  }

  private static void mouth(Graphics2D g) {
    Path2D lips = new Path2D.Double();
    lips.moveTo(-30, 72);
    lips.curveTo(-12, 64, -4, 64, 0, 67);
    lips.curveTo(4, 64, 12, 64, 30, 72);
    lips.curveTo(15, 86, -15, 86, -30, 72);
    g.setColor(new Color(176, 92, 86));
    g.fill(lips);
    g.setColor(new Color(110, 50, 48));
    g.fill(new Rectangle2D.Double(-28, 71.5, 56, 2));
  }
}
