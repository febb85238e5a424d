package dev.ivas.testkit.face;

import dev.ivas.core.face.HeadPose;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Draws one person, frame by frame.
 *
 * <p>Head, eyes and lids are placed as if they were solid: a turned head carries its features with
 * it, eyeballs turn in their sockets, so a look to the side moves the irises by what it would move
 * them by in a picture of a person. The same expression always gives the same pixels. Drawing the
 * mirrored expression of the mirrored look gives the mirrored picture. Confined to one thread.
 */
public final class FaceDrawing {
  /** The height of a picture in units of the head, of which a face is 184 wide. */
  private static final double UNITS_PER_HEIGHT = 436;

  private static final double MIDDLE_X = 0.5;
  private static final double MIDDLE_Y = 0.47;
  private static final double NECK_Y = 110;

  private final Look look;
  private final BufferedImage backdrop;

  /**
   * Prepares the room behind the person.
   *
   * @param look who is drawn
   * @param width in pixels, at least 160
   * @param height in pixels, at least 120
   */
  public FaceDrawing(Look look, int width, int height) {
    if (width < 160 || height < 120) {
      throw new IllegalArgumentException(
          "a picture must have at least 160 x 120 px, not %d x %d".formatted(width, height));
    }
    this.look = look;
    backdrop = Backdrop.paint(look, width, height);
  }

  /**
   * Draws a moment.
   *
   * @param now what the face does
   * @return a new picture, three bytes a pixel: blue, green, red
   */
  public BufferedImage draw(Expression now) {
    BufferedImage image =
        new BufferedImage(backdrop.getWidth(), backdrop.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = image.createGraphics();
    g.drawImage(backdrop, 0, 0, null);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double scale = image.getHeight() / UNITS_PER_HEIGHT;
    g.translate(image.getWidth() * MIDDLE_X, image.getHeight() * MIDDLE_Y);
    g.scale(scale, scale);
    person(g, now);
    g.dispose();
    return image;
  }

  private void person(Graphics2D g, Expression now) {
    HeadPose pose = now.head();
    Pen body = new Pen(g, new HeadSpace(new HeadPose(0, 0, 0)), look, now);
    Graphics2D tilted = (Graphics2D) g.create();
    tilted.rotate(pose.rollRadians(), 0, NECK_Y);
    Pen pen = new Pen(tilted, new HeadSpace(pose), look, now);
    HairPainter hair = new HairPainter(pen);
    FacePainter face = new FacePainter(pen);
    hair.behind();
    new BodyPainter(body).paint();
    face.ears();
    face.head();
    new EyePainter(pen, -1).paint();
    new EyePainter(pen, 1).paint();
    face.nose();
    new MouthPainter(pen).paint();
    face.brows();
    hair.before();
    face.glasses();
    tilted.dispose();
  }
}
