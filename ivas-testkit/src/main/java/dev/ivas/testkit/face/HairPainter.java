package dev.ivas.testkit.face;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Paint;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Draws the hair behind the head and the hair before it. */
final class HairPainter {
  private final Pen pen;
  private final Color color;
  private final double side;

  HairPainter(Pen pen) {
    this.pen = pen;
    color = pen.look().hairColor();
    side = pen.look().hair() == Look.Hair.PARTED_RIGHT ? -1 : 1;
  }

  void behind() {
    switch (pen.look().hair()) {
      case LONG -> longHair();
      case BUN -> {
        Point2D bun = pen.head().at(0, -168, -50);
        pen.fill(Pen.ellipse(bun, 40, 34), Tint.shade(color, 0.2));
        cap(-6);
      }
      case CURLY -> pen.fill(curls(-20, 112, 128), Tint.mix(color, Color.BLACK, 0.25));
      case PARTED_LEFT, PARTED_RIGHT -> cap(0);
    }
  }

  private void cap(double wider) {
    HeadPath cap =
        HeadPath.inPlane(pen.head(), -20)
            .move(-99 - wider, 0)
            .curve(-116 - wider, -190, 116 + wider, -190, 99 + wider, 0)
            .curve(60, 40, -60, 40, -99 - wider, 0);
    pen.fill(cap.closed(), Tint.mix(color, Color.BLACK, 0.3));
  }

  private void longHair() {
    HeadPath back =
        HeadPath.inPlane(pen.head(), -30)
            .move(0, -172)
            .curve(88, -172, 122, -110, 120, -20)
            .curve(118, 60, 138, 120, 122, 190)
            .curve(80, 214, -80, 214, -122, 190)
            .curve(-138, 120, -118, 60, -120, -20)
            .curve(-122, -110, -88, -172, 0, -172);
    pen.fill(back.closed(), Tint.mix(color, Color.BLACK, 0.3));
  }

  void before() {
    switch (pen.look().hair()) {
      case PARTED_LEFT, PARTED_RIGHT -> shortHair();
      case LONG -> curtains();
      case BUN -> combedBack();
      case CURLY -> fringeOfCurls();
    }
  }

  private Paint sheen(double top, double bottom) {
    Point2D from = pen.head().at(0, top, 30);
    Point2D to = pen.head().at(0, bottom, 60);
    return new GradientPaint(from, Tint.glow(color, 0.16), to, Tint.mix(color, Color.BLACK, 0.12));
  }

  private void shortHair() {
    HeadPath hair =
        HeadPath.inPlane(pen.head(), 18)
            .move(side * 94, -34)
            .curve(side * 106, -104, side * 92, -178, side * 6, -178)
            .curve(-side * 92, -176, -side * 108, -104, -side * 94, -34)
            .curve(-side * 90, -44, -side * 89, -62, -side * 82, -84)
            .curve(-side * 60, -104, -side * 14, -98, side * 40, -124)
            .curve(side * 60, -112, side * 84, -88, side * 89, -58)
            .curve(side * 90, -50, side * 91, -42, side * 94, -34);
    Path2D shape = hair.closed();
    pen.fill(shape, sheen(-176, -80));
    pen.within(shape, () -> strands(7));
  }

  private void strands(int count) {
    for (int i = 0; i < count; i++) {
      double share = (double) i / (count - 1);
      double end = -side * (94 - 96 * share);
      HeadPath strand =
          HeadPath.inPlane(pen.head(), 20)
              .move(side * (40 - 9 * share), -126 - 5 * share)
              .curve(
                  side * 8, -136 - 26 * share, end * 0.6, -128 - 28 * share, end, -92 - 40 * share);
      pen.stroke(strand.open(), Tint.alpha(Tint.glow(color, 0.3), 0.22), 2.4);
    }
  }

  private void curtains() {
    for (int s = -1; s <= 1; s += 2) {
      HeadPath half =
          HeadPath.inPlane(pen.head(), 22)
              .move(s * -2, -172)
              .curve(s * 86, -174, s * 122, -112, s * 118, -18)
              .curve(s * 116, 50, s * 134, 110, s * 120, 176)
              .curve(s * 106, 196, s * 90, 186, s * 84, 160)
              .curve(s * 100, 96, s * 92, 40, s * 91, -10)
              .curve(s * 92, -72, s * 46, -92, s * -2, -136);
      Path2D shape = half.closed();
      pen.fill(shape, sheen(-172, 60));
      HeadPath strand =
          HeadPath.inPlane(pen.head(), 22)
              .move(s * 6, -150)
              .curve(s * 84, -134, s * 108, -90, s * 105, -10)
              .curve(s * 104, 60, s * 116, 110, s * 106, 170);
      pen.stroke(strand.open(), Tint.alpha(Tint.glow(color, 0.4), 0.4), 3);
    }
  }

  private void combedBack() {
    HeadPath hair =
        HeadPath.inPlane(pen.head(), 18)
            .move(-95, -30)
            .curve(-108, -186, 108, -186, 95, -30)
            .curve(90, -74, 62, -118, 0, -118)
            .curve(-62, -118, -90, -74, -95, -30);
    Path2D shape = hair.closed();
    pen.fill(shape, sheen(-170, -90));
    pen.within(
        shape,
        () -> {
          for (int i = -4; i <= 4; i++) {
            HeadPath strand =
                HeadPath.inPlane(pen.head(), 20)
                    .move(i * 21, -104 + 2.6 * i * i)
                    .quad(i * 16, -140, i * 4, -172);
            pen.stroke(strand.open(), Tint.alpha(Tint.glow(color, 0.35), 0.3), 2);
          }
        });
  }

  private void fringeOfCurls() {
    Area hair = new Area(curls(16, 103, 112));
    HeadPath face =
        HeadPath.inPlane(pen.head(), 14)
            .move(-89, 160)
            .line(-89, -20)
            .curve(-90, -80, -72, -112, 0, -114)
            .curve(72, -112, 90, -80, 89, -20)
            .line(89, 160);
    hair.subtract(new Area(face.closed()));
    pen.fill(hair, sheen(-180, -40));
  }

  /** A cloud of curls around the upper head. */
  private Area curls(double z, double width, double height) {
    Area area = new Area();
    for (int i = 0; i <= 14; i++) {
      double angle = Math.PI * (-0.06 + 1.12 * i / 14);
      double x = width * 0.92 * Math.cos(angle);
      double y = -50 - height * 0.95 * Math.sin(angle);
      area.add(new Area(Pen.ellipse(pen.head().at(x, y, z), 24, 23)));
    }
    area.add(new Area(Pen.ellipse(pen.head().at(0, -58, z), width * 0.95, height * 0.95)));
    return area;
  }
}
