package dev.ivas.testkit.face;

import java.awt.Color;
import java.awt.MultipleGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/** Colours made of others, and soft patches of them. */
final class Tint {
  private static final Color DEEP = new Color(58, 26, 22);
  private static final Color GLOW = new Color(255, 244, 230);

  private Tint() {}

  /** Mixes two colours, opaque. */
  static Color mix(Color one, Color other, double share) {
    return new Color(
        channel(one.getRed(), other.getRed(), share),
        channel(one.getGreen(), other.getGreen(), share),
        channel(one.getBlue(), other.getBlue(), share));
  }

  private static int channel(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * Math.max(0, Math.min(1, share)));
  }

  /** The same colour in the shade. */
  static Color shade(Color color, double share) {
    return mix(color, DEEP, share);
  }

  /** The same colour in the light. */
  static Color glow(Color color, double share) {
    return mix(color, GLOW, share);
  }

  static Color alpha(Color color, double opacity) {
    double held = Math.max(0, Math.min(1, opacity));
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * held));
  }

  /** An ellipse of colour, full in the middle and gone at its rim. */
  static Paint soft(Point2D centre, double radiusX, double radiusY, Color color) {
    AffineTransform shape = AffineTransform.getTranslateInstance(centre.getX(), centre.getY());
    shape.scale(radiusX, radiusY);
    return new RadialGradientPaint(
        new Point2D.Double(),
        1,
        new Point2D.Double(),
        new float[] {0, 0.5f, 1},
        new Color[] {color, alpha(color, color.getAlpha() / 255.0 * 0.5), alpha(color, 0)},
        MultipleGradientPaint.CycleMethod.NO_CYCLE,
        MultipleGradientPaint.ColorSpaceType.SRGB,
        shape);
  }
}
