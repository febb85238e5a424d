package dev.ivas.internal;

import dev.ivas.core.media.Frame;
import dev.ivas.llm.KeyFrame;
import dev.ivas.overlay.FaceOverlay;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Keeps a few small pictures, spread over an interview whose length nobody knows yet.
 *
 * <p>One is taken every second; when there are too many, every other one is dropped and the step
 * doubles. Pictures are shrunk and encoded at once, in memory. Confined to one thread.
 */
final class KeyFrameSampler {
  private static final int LONGER_SIDE = 320;
  private static final long FIRST_STEP_MICROS = 1_000_000;

  private final int most;
  private List<KeyFrame> kept = new ArrayList<>();
  private long stepMicros = FIRST_STEP_MICROS;
  private long nextMicros = Long.MIN_VALUE;

  /**
   * Starts with none.
   *
   * @param most how many are kept, 0 for none
   */
  KeyFrameSampler(int most) {
    this.most = most;
  }

  /** Looks at a frame, and keeps a picture of it if it is time. */
  void accept(Frame frame) {
    if (most == 0 || frame.timestampMicros() < nextMicros) {
      return;
    }
    if (kept.size() == most) {
      thinOut();
      if (frame.timestampMicros() < nextMicros) {
        return;
      }
    }
    kept.add(new KeyFrame(Math.max(0, frame.timestampMicros()), encoded(shrunk(frame))));
    nextMicros = frame.timestampMicros() + stepMicros;
  }

  private void thinOut() {
    List<KeyFrame> fewer = new ArrayList<>();
    for (int i = 0; i < kept.size(); i += 2) {
      fewer.add(kept.get(i));
    }
    kept = fewer;
    stepMicros *= 2;
    nextMicros = kept.get(kept.size() - 1).timestampMicros() + stepMicros;
  }

  /** {@return the pictures kept, in order} */
  List<KeyFrame> pictures() {
    return List.copyOf(kept);
  }

  private static BufferedImage shrunk(Frame frame) {
    double scale = Math.min(1, LONGER_SIDE / (double) Math.max(frame.width(), frame.height()));
    int width = (int) Math.max(1, Math.round(frame.width() * scale));
    int height = (int) Math.max(1, Math.round(frame.height() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = small.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(FaceOverlay.picture(frame), 0, 0, width, height, null);
    g.dispose();
    return small;
  }

  /** ImageIO's own short cut would go through a file. */
  private static String encoded(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(picture);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be encoded in memory", e);
    } finally {
      writer.dispose();
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
