package dev.ivas.testkit.face;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * Draws one eye: a ball that turns behind its lids.
 *
 * <p>The proportions are those of people, in widths of the eye: the iris lies 0.37 before the
 * ball's centre and is 0.44 across, the ball's centre lies 0.15 behind the corners and a little
 * above them. The upper lid covers the iris' upper rim and follows it downwards and, less, upwards.
 */
final class EyePainter {
  private static final double HALF = 21;
  private static final double WIDTH = 2 * HALF;
  private static final double IRIS_DISTANCE = 0.37 * WIDTH;
  private static final double IRIS_RADIUS = 0.22 * WIDTH;
  private static final double BALL_DEPTH = 0.15 * WIDTH;
  private static final double BALL_ABOVE = 0.035 * WIDTH;
  private static final double UPPER = 9.8;
  private static final double LOWER = 6.6;
  private static final double UPPER_FOLLOWS_DOWN = 14;
  private static final double UPPER_FOLLOWS_UP = 9;
  private static final double LOWER_FOLLOWS = 4;
  private static final double SMILE_LIFTS_LOWER = 1;
  private static final Color WHITE = new Color(244, 241, 238);
  private static final Color LASH = new Color(38, 24, 20);

  /** How far the middle of an eye lies to the side. */
  static final double X = 40;

  /** How high. */
  static final double Y = -22;

  private final Pen pen;
  private final int side;
  private final double lid;
  private final double upper;
  private final double lower;

  /**
   * Prepares.
   *
   * @param side 1 for the person's own left eye, -1 for the right one
   */
  EyePainter(Pen pen, int side) {
    this.pen = pen;
    this.side = side;
    lid = side > 0 ? pen.now().leftLid() : pen.now().rightLid();
    double pitch = Math.sin(pen.now().gazePitchRadians() - pen.now().head().pitchRadians());
    double follows = pitch < 0 ? UPPER_FOLLOWS_DOWN : UPPER_FOLLOWS_UP;
    lower = LOWER - LOWER_FOLLOWS * pitch - SMILE_LIFTS_LOWER * pen.now().smile();
    double open = UPPER + follows * pitch;
    upper = open + lid * (-lower * 0.9 - open);
  }

  void paint() {
    socket();
    Path2D opening = opening();
    pen.fill(opening, Tint.mix(WHITE, pen.look().skin(), 0.12));
    pen.within(opening, this::ball);
    lids();
  }

  private void socket() {
    Point2D middle = pen.head().onFace(side * X, Y - 4, 0);
    Color skin = pen.look().skin();
    pen.patch(middle, 36, 27, Tint.alpha(Tint.shade(skin, 0.42), 0.42));
    pen.patch(
        pen.head().onFace(side * X, Y + 17, 0), 25, 9, Tint.alpha(Tint.shade(skin, 0.4), 0.22));
  }

  private Path2D opening() {
    HeadPath path = lidLine(upper);
    backAlong(path, -lower);
    return path.closed();
  }

  /** A lid from the outer to the inner corner; heights above the corners. */
  private HeadPath lidLine(double height) {
    double control = height / 0.75;
    return HeadPath.onFace(pen.head(), -2)
        .move(outer(HALF), Y - 0.8)
        .curve(
            outer(HALF * 0.55),
            Y - control,
            outer(-HALF * 0.45),
            Y - control,
            outer(-HALF),
            Y + 1.2);
  }

  private void backAlong(HeadPath path, double height) {
    double control = height / 0.75;
    path.curve(
        outer(-HALF * 0.45), Y - control, outer(HALF * 0.55), Y - control, outer(HALF), Y - 0.8);
  }

  /** The place of a point as far outwards from the middle of the eye. */
  private double outer(double distance) {
    return side * (X + distance);
  }

  private void ball() {
    Point2D iris = iris();
    Color color = pen.look().eyes();
    double squeezeX = Math.max(0.6, Math.cos(pen.now().gazeYawRadians()));
    double squeezeY = Math.max(0.6, Math.cos(pen.now().gazePitchRadians()));
    double x = IRIS_RADIUS * squeezeX;
    double y = IRIS_RADIUS * squeezeY;
    pen.fill(Pen.ellipse(iris, x, y), Tint.mix(color, Color.BLACK, 0.55));
    pen.fill(Pen.ellipse(iris, x * 0.88, y * 0.88), color);
    Point2D below = new Point2D.Double(iris.getX(), iris.getY() + y * 0.35);
    pen.patch(below, x * 0.75, y * 0.55, Tint.alpha(Tint.glow(color, 0.7), 0.55));
    pen.fill(Pen.ellipse(iris, x * 0.42, y * 0.42), new Color(14, 10, 10));
    shadowOfLid();
    double light = pen.look().light();
    Point2D glint = new Point2D.Double(iris.getX() + 3.2 * light, iris.getY() - y * 0.38);
    pen.fill(Pen.ellipse(glint, 1.9, 1.9), Tint.alpha(Color.WHITE, 0.9));
  }

  private void shadowOfLid() {
    AffineTransform down = AffineTransform.getTranslateInstance(0, 1.5);
    pen.stroke(down.createTransformedShape(lidLine(upper).open()), Tint.alpha(LASH, 0.28), 4.5);
  }

  /** Where the iris is seen, which depends on the gaze and the eyeball's place alone. */
  private Point2D iris() {
    double z = HeadSpace.depth(X, Y) - 2 - BALL_DEPTH;
    Point2D ball = pen.head().at(side * X, Y - BALL_ABOVE, z);
    double yaw = pen.now().gazeYawRadians();
    double pitch = pen.now().gazePitchRadians();
    return new Point2D.Double(
        ball.getX() + IRIS_DISTANCE * Math.sin(yaw) * Math.cos(pitch),
        ball.getY() - IRIS_DISTANCE * Math.sin(pitch));
  }

  private void lids() {
    Color skin = pen.look().skin();
    pen.stroke(lidLine(-lower).open(), Tint.alpha(Tint.shade(skin, 0.55), 0.75), 1.2);
    pen.stroke(lidLine(upper).open(), Tint.mix(LASH, pen.look().hairColor(), 0.2), 2.7);
    HeadPath wing =
        HeadPath.onFace(pen.head(), -2)
            .move(outer(HALF - 3), Y - 2.5 + 2 * lid)
            .quad(outer(HALF), Y - 1.5 + 2 * lid, outer(HALF + 3), Y - 3 + 3.5 * lid);
    pen.stroke(wing.open(), LASH, 1.7);
    double crease = Math.max(upper, -lower * 0.3) * 0.55 + 8.5;
    HeadPath fold =
        HeadPath.onFace(pen.head(), -2)
            .move(outer(HALF - 1), Y - 5)
            .curve(outer(10), Y - crease - 3, outer(-9), Y - crease - 3, outer(-HALF + 3), Y - 4);
    pen.stroke(fold.open(), Tint.alpha(Tint.shade(skin, 0.5), 0.7), 1.3);
  }

  /** The shape of the rim of a pair of glasses around this eye. */
  Ellipse2D glass() {
    Point2D middle = pen.head().onFace(side * (X + 1), Y + 3, 12);
    return Pen.ellipse(middle, 31, 25);
  }
}
