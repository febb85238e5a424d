package dev.ivas.testkit.face;

import java.awt.Color;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Draws the head's skin, ears, cheeks, nose and brows. */
final class FacePainter {
  private static final Color BLUSH = new Color(214, 92, 84);

  private final Pen pen;
  private final Color skin;
  private final Color shade;
  private final double light;

  FacePainter(Pen pen) {
    this.pen = pen;
    skin = pen.look().skin();
    shade = Tint.shade(skin, 0.38);
    light = pen.look().light();
  }

  void ears() {
    for (int side = -1; side <= 1; side += 2) {
      HeadPath ear =
          HeadPath.inPlane(pen.head(), -6)
              .move(side * 86, -32)
              .curve(side * 112, -48, side * 112, -4, side * 99, 18)
              .curve(side * 95, 28, side * 86, 24, side * 85, 12);
      pen.fill(ear.closed(), side * light > 0 ? Tint.shade(skin, 0.08) : Tint.shade(skin, 0.26));
      HeadPath fold =
          HeadPath.inPlane(pen.head(), -6)
              .move(side * 92, -26)
              .curve(side * 106, -32, side * 105, -6, side * 95, 8);
      pen.stroke(fold.open(), Tint.alpha(shade, 0.7), 1.8);
    }
  }

  void head() {
    Path2D outline = outline();
    Point2D middle = pen.head().onFace(34 * light, -34, 0);
    Color[] tones = {Tint.glow(skin, 0.22), skin, Tint.shade(skin, 0.14), Tint.shade(skin, 0.4)};
    Paint paint = new RadialGradientPaint(middle, 188, new float[] {0, 0.42f, 0.68f, 1}, tones);
    pen.fill(outline, paint);
    pen.within(outline, this::shadeAndBlush);
  }

  private Path2D outline() {
    double chin = 136 + 6 * pen.now().mouth();
    return HeadPath.inPlane(pen.head(), 12)
        .move(-92, -48)
        .curve(-96, -152, 96, -152, 92, -48)
        .curve(94, 4, 86, 58, 66, 96)
        .curve(50, 122, 26, chin, 0, chin)
        .curve(-26, chin, -50, 122, -66, 96)
        .curve(-86, 58, -94, 4, -92, -48)
        .closed();
  }

  private void shadeAndBlush() {
    double dark = Math.signum(light) * -1;
    double depth = 0.5 * Math.abs(light);
    pen.patch(pen.head().onFace(dark * 96, 20, 0), 70, 150, Tint.alpha(shade, depth));
    double smile = pen.now().smile();
    for (int side = -1; side <= 1; side += 2) {
      Point2D cheek = pen.head().onFace(side * 55, 34 - 5 * smile, 0);
      pen.patch(cheek, 30, 24, Tint.alpha(BLUSH, 0.17 + 0.1 * smile));
      Point2D apple = pen.head().onFace(side * 50 + 6 * light, 22 - 5 * smile, 0);
      pen.patch(apple, 22, 14, Tint.alpha(Tint.glow(skin, 0.6), 0.28 + 0.12 * smile));
      fold(side, smile);
    }
    pen.patch(pen.head().onFace(16 * light, -92, 0), 58, 30, Tint.alpha(Tint.glow(skin, 0.5), 0.3));
    double chin = 112 + 6 * pen.now().mouth();
    pen.patch(pen.head().onFace(6 * light, chin, 0), 24, 13, Tint.alpha(Tint.glow(skin, 0.4), 0.2));
  }

  /** The fold from the nose to the corner of the mouth. */
  private void fold(int side, double smile) {
    HeadPath fold =
        HeadPath.onFace(pen.head(), 0)
            .move(side * 27, 38)
            .quad(side * (39 + 5 * smile), 46, side * (43 + 6 * smile), 62 - 2 * smile);
    pen.stroke(fold.open(), Tint.alpha(shade, 0.05 + 0.3 * smile), 2.2);
  }

  void nose() {
    for (int side = -1; side <= 1; side += 2) {
      double away = Math.max(0, -side * light);
      pen.patch(nosePoint(side * 13, 6, 7), 11, 38, Tint.alpha(shade, 0.14 + 0.32 * away));
    }
    pen.patch(nosePoint(0, 46, 6), 24, 8, Tint.alpha(shade, 0.5));
    pen.patch(nosePoint(2 * light, -2, 14), 6, 34, Tint.alpha(Tint.glow(skin, 0.8), 0.4));
    pen.patch(nosePoint(3 * light, 28, 26), 11, 9, Tint.alpha(Tint.glow(skin, 0.8), 0.5));
    for (int side = -1; side <= 1; side += 2) {
      wing(side);
    }
    Point2D left = nosePoint(-7, 40.5, 20);
    Point2D right = nosePoint(7, 40.5, 20);
    Point2D tip = nosePoint(0, 43, 23);
    Path2D base = new Path2D.Double();
    base.moveTo(left.getX(), left.getY());
    base.quadTo(tip.getX(), tip.getY(), right.getX(), right.getY());
    pen.stroke(base, Tint.alpha(Tint.shade(skin, 0.6), 0.55), 1.5);
  }

  private void wing(int side) {
    Point2D top = nosePoint(side * 16, 26, 8);
    Point2D out = nosePoint(side * 23, 34, 6);
    Point2D low = nosePoint(side * 17, 41, 8);
    Path2D wing = new Path2D.Double();
    wing.moveTo(top.getX(), top.getY());
    wing.curveTo(out.getX(), top.getY() + 2, out.getX(), low.getY(), low.getX(), low.getY());
    pen.stroke(wing, Tint.alpha(Tint.shade(skin, 0.5), 0.4), 1.6);
    pen.fill(
        Pen.ellipse(nosePoint(side * 9.5, 39.5, 14), 4.4, 2.5),
        Tint.alpha(Tint.shade(skin, 0.72), 0.85));
  }

  private Point2D nosePoint(double x, double y, double lift) {
    return pen.head().onFace(x, y, lift);
  }

  void brows() {
    double raised = Math.max(0, pen.now().brow());
    double frown = Math.max(0, -pen.now().brow());
    Color color = Tint.mix(pen.look().hairColor(), skin, 0.12);
    for (int side = -1; side <= 1; side += 2) {
      double inner = side * (17 - 4 * frown);
      double middle = side * 42;
      double outer = side * 70;
      double y = EyePainter.Y - 26 - 9 * raised;
      double innerY = y + 2 + 7 * frown;
      HeadPath brow =
          HeadPath.onFace(pen.head(), 2)
              .move(inner, innerY + 1)
              .curve(middle - side * 10, y - 8 - 2 * raised, middle + side * 8, y - 9, outer, y + 6)
              .curve(middle + side * 8, y - 3, middle - side * 10, y, inner + side, innerY + 7);
      pen.fill(brow.closed(), Tint.alpha(color, 0.92));
    }
    if (frown > 0) {
      frownLines(frown);
    }
  }

  private void frownLines(double frown) {
    for (int side = -1; side <= 1; side += 2) {
      HeadPath line =
          HeadPath.onFace(pen.head(), 2).move(side * 6, -52).quad(side * 4, -44, side * 6, -36);
      pen.stroke(line.open(), Tint.alpha(shade, 0.6 * frown), 1.5);
    }
  }

  void glasses() {
    if (!pen.look().glasses()) {
      return;
    }
    Color frame = new Color(44, 40, 44);
    for (int side = -1; side <= 1; side += 2) {
      Ellipse2D glass = new EyePainter(pen, side).glass();
      pen.fill(glass, new Color(255, 255, 255, 14));
      pen.stroke(glass, frame, 2.6);
      Point2D hinge = pen.head().onFace(side * 72, EyePainter.Y - 3, 12);
      Point2D ear = pen.head().at(side * 93, EyePainter.Y - 6, 4);
      Path2D temple = new Path2D.Double();
      temple.moveTo(hinge.getX(), hinge.getY());
      temple.lineTo(ear.getX(), ear.getY());
      pen.stroke(temple, frame, 3);
    }
    Point2D right = pen.head().onFace(-11, EyePainter.Y, 14);
    Point2D left = pen.head().onFace(11, EyePainter.Y, 14);
    Point2D top = pen.head().onFace(0, EyePainter.Y - 8, 18);
    Path2D bridge = new Path2D.Double();
    bridge.moveTo(right.getX(), right.getY());
    bridge.quadTo(top.getX(), top.getY(), left.getX(), left.getY());
    pen.stroke(bridge, frame, 2.6);
  }
}
