package dev.ivas.testkit.face;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Draws lips, teeth and the dark between them. */
final class MouthPainter {
  private static final double Y = 73;
  private static final Color INSIDE = new Color(74, 26, 28);
  private static final Color TEETH = new Color(240, 236, 228);
  private static final Color RED = new Color(176, 66, 66);

  private final Pen pen;
  private final double half;
  private final double corner;
  private final double upperEdge;
  private final double lowerEdge;

  MouthPainter(Pen pen) {
    this.pen = pen;
    double smile = pen.now().smile();
    double open = pen.now().mouth();
    half = 28.5 + 8 * smile - 3.5 * open;
    corner = Y - 1 - 6 * smile + 2 * open;
    upperEdge = Y + 2.5 * smile - 1.5 * open;
    lowerEdge = Y + 0.4 + 6.5 * smile + 15 * open;
  }

  void paint() {
    Color skin = pen.look().skin();
    Color lip = Tint.mix(skin, RED, 0.42);
    pen.patch(
        pen.head().onFace(0, lowerEdge + 15, 2), 22, 7, Tint.alpha(Tint.shade(skin, 0.5), 0.3));
    Path2D inside = inside();
    pen.fill(inside, INSIDE);
    pen.within(inside, this::teeth);
    pen.fill(upperLip(), Tint.shade(lip, 0.14));
    pen.fill(lowerLip(), lip);
    pen.patch(
        pen.head().onFace(0, lowerEdge + 4.5, 4), 13, 3, Tint.alpha(Tint.glow(lip, 0.7), 0.4));
    pen.stroke(edge(upperEdge).open(), Tint.shade(lip, 0.6), 1.5);
    corners(skin);
  }

  private HeadPath path() {
    return HeadPath.onFace(pen.head(), 3);
  }

  /** The inner edge of a lip, from the right corner to the left one. */
  private HeadPath edge(double y) {
    double control = corner + (y - corner) / 0.75;
    return path()
        .move(-half, corner)
        .curve(-half * 0.5, control, half * 0.5, control, half, corner);
  }

  private HeadPath back(HeadPath path, double y) {
    double control = corner + (y - corner) / 0.75;
    return path.curve(half * 0.5, control, -half * 0.5, control, -half, corner);
  }

  private Path2D inside() {
    return back(edge(upperEdge), lowerEdge).closed();
  }

  private void teeth() {
    HeadPath teeth = edge(upperEdge - 3);
    back(teeth, upperEdge + 2.5 + 3.5 * pen.now().smile());
    pen.fill(teeth.closed(), TEETH);
  }

  private Path2D upperLip() {
    double top = upperEdge - 7.5 + 1.5 * pen.now().smile();
    HeadPath lip =
        path()
            .move(-half - 1.5, corner)
            .curve(-half * 0.6, top + 3, -9, top - 1.5, -5, top - 0.8)
            .quad(0, top + 3, 5, top - 0.8)
            .curve(9, top - 1.5, half * 0.6, top + 3, half + 1.5, corner);
    return back(lip.line(half, corner), upperEdge).closed();
  }

  private Path2D lowerLip() {
    double bottom = lowerEdge + 10.5 - 1.5 * pen.now().smile();
    double control = corner + (bottom - corner) / 0.75;
    HeadPath lip =
        path()
            .move(-half - 1, corner)
            .curve(-half * 0.55, control, half * 0.55, control, half + 1, corner);
    return back(lip, lowerEdge).closed();
  }

  private void corners(Color skin) {
    Color shade = Tint.alpha(Tint.shade(skin, 0.6), 0.5);
    for (int side = -1; side <= 1; side += 2) {
      pen.patch(pen.head().onFace(side * (half + 2), corner, 2), 6, 5, shade);
    }
  }
}
