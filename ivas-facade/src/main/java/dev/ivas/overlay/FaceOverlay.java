package dev.ivas.overlay;

import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.ImagePatch;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Draws landmarks, gaze, apparent expression and blinks on a copy of a frame, for checking by eye.
 *
 * <p>The 68 landmarks are joined to contours. Rings mark the irises whose gaze is known; an arrow
 * from between the eyes shows where they look, longer the further aside, and none that they look at
 * the camera. In a blink the lids are drawn shut. A caption beside the face says the same in words.
 * Strokes and letters grow with the picture; one whose shorter side has under {@value #MIN_SIDE}
 * pixels is enlarged by the least whole number that makes it so, for letters need room.
 *
 * <p>Stateless and thread-safe. Needs a font of the system's for captions.
 */
public final class FaceOverlay {
  /** The shorter side that a drawn picture has at least, in pixels. */
  public static final int MIN_SIDE = 240;

  private FaceOverlay() {}

  /**
   * Draws on a copy of a frame.
   *
   * @param frame of any format, as displayed
   * @param marks what was seen in it
   * @return a new picture, unmirrored
   */
  public static BufferedImage draw(Frame frame, FaceMarks marks) {
    return draw(picture(frame), marks);
  }

  /**
   * Draws on a copy of a picture.
   *
   * @param picture as displayed; left as it is
   * @param marks what was seen in it
   * @return a new picture, unmirrored
   */
  public static BufferedImage draw(BufferedImage picture, FaceMarks marks) {
    int times = enlargement(picture);
    BufferedImage drawn = enlarged(picture, times);
    Graphics2D g = drawn.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Brush brush = new Brush(g, times, marks.face().box().width() * times);
    EyesPainter eyes = new EyesPainter(brush, marks.face());
    new ContourPainter(brush).paint(marks.face().landmarks());
    if (marks.blinking()) {
      eyes.paintShut();
    } else if (marks.gaze() != null) {
      eyes.paint(marks.gaze());
    }
    new CaptionPainter(g, drawn.getWidth(), drawn.getHeight())
        .paint(marks.captions(), marks.face().box(), times);
    g.dispose();
    return drawn;
  }

  /**
   * Copies a frame into a picture.
   *
   * @param frame of any format
   * @return a new picture of the same size
   */
  public static BufferedImage picture(Frame frame) {
    int width = frame.width();
    BufferedImage picture = new BufferedImage(width, frame.height(), BufferedImage.TYPE_3BYTE_BGR);
    ImagePatch row = new ImagePatch(width, 1, ImagePatch.Border.REPLICATE);
    float[] rgb = new float[3 * width];
    int[] samples = new int[3 * width];
    for (int y = 0; y < frame.height(); y++) {
      row.rgb(frame, new Affine(1, 0, 0, 0, 1, y), rgb);
      for (int i = 0; i < rgb.length; i++) {
        samples[i] = Math.round(rgb[i]);
      }
      picture.getRaster().setPixels(0, y, width, 1, samples);
    }
    return picture;
  }

  private static int enlargement(BufferedImage picture) {
    int side = Math.min(picture.getWidth(), picture.getHeight());
    return (MIN_SIDE + side - 1) / side;
  }

  private static BufferedImage enlarged(BufferedImage picture, int times) {
    int width = picture.getWidth() * times;
    int height = picture.getHeight() * times;
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = copy.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(picture, 0, 0, width, height, null);
    g.dispose();
    return copy;
  }
}
