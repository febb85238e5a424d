package dev.ivas.testkit.face;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Draws neck, shirt and jacket, which follow the head only a little. */
final class BodyPainter {
  private final Pen pen;
  private final double light;

  BodyPainter(Pen pen) {
    this.pen = pen;
    light = pen.look().light();
  }

  void paint() {
    Color skin = pen.look().skin();
    Path2D neck = new Path2D.Double();
    neck.moveTo(-46, 70);
    neck.curveTo(-46, 150, -52, 168, -74, 186);
    neck.quadTo(0, 250, 74, 186);
    neck.curveTo(52, 168, 46, 150, 46, 70);
    neck.closePath();
    pen.fill(neck, Tint.shade(skin, 0.2));
    Point2D chin = new Point2D.Double(-14 * light, 128);
    pen.within(neck, () -> pen.patch(chin, 72, 44, Tint.alpha(Tint.shade(skin, 0.7), 0.65)));
    jacket();
  }

  private void jacket() {
    Color cloth = pen.look().jacket();
    Path2D body = new Path2D.Double();
    body.moveTo(-230, 330);
    body.curveTo(-226, 214, -172, 196, -84, 176);
    body.quadTo(0, 236, 84, 176);
    body.curveTo(172, 196, 226, 214, 230, 330);
    body.closePath();
    double bright = 0.14 * light;
    pen.fill(
        body,
        new GradientPaint(
            -220, 0, Tint.glow(cloth, 0.08 - bright), 220, 0, Tint.glow(cloth, 0.08 + bright)));
    Color shirt = new Color(236, 236, 232);
    pen.fill(triangle(-60, 182, 60, 182, 0, 330), Tint.mix(shirt, pen.look().wall(), 0.15));
    for (int side = -1; side <= 1; side += 2) {
      pen.fill(collar(side), shirt);
      pen.stroke(collar(side), new Color(150, 150, 156, 140), 1.2);
      pen.fill(lapel(side), Tint.shade(cloth, side * light > 0 ? 0.05 : 0.2));
      pen.stroke(lapel(side), Tint.alpha(Color.BLACK, 0.25), 1.4);
    }
  }

  private static Path2D triangle(double ax, double ay, double bx, double by, double cx, double cy) {
    Path2D path = new Path2D.Double();
    path.moveTo(ax, ay);
    path.lineTo(bx, by);
    path.lineTo(cx, cy);
    path.closePath();
    return path;
  }

  private static Path2D collar(int side) {
    Path2D path = new Path2D.Double();
    path.moveTo(side * 68, 164);
    path.quadTo(side * 48, 196, 0, 216);
    path.lineTo(side * 44, 250);
    path.quadTo(side * 82, 210, side * 78, 172);
    path.closePath();
    return path;
  }

  private static Path2D lapel(int side) {
    Path2D path = new Path2D.Double();
    path.moveTo(side * 82, 174);
    path.lineTo(side * 112, 232);
    path.lineTo(side * 92, 246);
    path.lineTo(side * 104, 262);
    path.lineTo(side * 6, 340);
    path.lineTo(side * 40, 250);
    path.quadTo(side * 80, 212, side * 82, 174);
    path.closePath();
    return path;
  }
}
