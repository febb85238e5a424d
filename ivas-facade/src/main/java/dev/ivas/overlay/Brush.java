package dev.ivas.overlay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/** Draws shapes given in pixels of the frame, with a dark edge that shows them on any ground. */
final class Brush {
  private static final double STROKES_PER_FACE = 150;
  private static final double MIN_STROKE = 1;
  private static final Color EDGE = new Color(0, 0, 0, 130);

  private final Graphics2D graphics;
  private final float stroke;
  private final double times;

  /** Draws on a picture {@code times} as large as the frame, on a face that is so wide there. */
  Brush(Graphics2D graphics, double times, double faceWidth) {
    this.graphics = (Graphics2D) graphics.create();
    this.graphics.scale(times, times);
    this.times = times;
    this.stroke = (float) (Math.max(MIN_STROKE, faceWidth / STROKES_PER_FACE) / times);
  }

  /** Returns the least width of a line, in pixels of the frame. */
  double stroke() {
    return stroke;
  }

  /** Draws a line along a shape, some strokes wide. */
  void line(Shape shape, Color color, double strokes) {
    float width = (float) strokes * stroke;
    graphics.setColor(EDGE);
    graphics.setStroke(round(width + (float) (Math.max(1.4, stroke * times) / times)));
    graphics.draw(shape);
    graphics.setColor(color);
    graphics.setStroke(round(width));
    graphics.draw(shape);
  }

  private static BasicStroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
