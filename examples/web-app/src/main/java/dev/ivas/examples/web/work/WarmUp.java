package dev.ivas.examples.web.work;

import dev.ivas.InterviewAnalyzer;
import dev.ivas.InterviewSession;
import dev.ivas.SessionListener;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.testkit.face.Expression;
import dev.ivas.testkit.face.FaceDrawing;
import dev.ivas.testkit.face.Look;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;

/**
 * Shows an analyzer a drawn face and lets it hear silence for some seconds, so that its models are
 * loaded and its code is compiled before somebody waits for them.
 */
final class WarmUp {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int FRAMES = 30;

  /** A minute; a machine that takes longer is not going to be quick. */
  private static final int MOST_FRAMES = 900;

  private static final int FRAMES_PER_SECOND = 15;
  private static final int SAMPLE_RATE_HZ = 16_000;

  private WarmUp() {}

  /**
   * Warms it up; nothing is kept.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  static void run(InterviewAnalyzer analyzer) throws InterruptedException {
    ByteBuffer picture = picture();
    try (InterviewSession session = analyzer.openSession(SessionListener.NONE)) {
      for (int i = 0; i < MOST_FRAMES && session.snapshot().frames() < FRAMES; i++) {
        long micros = i * 1_000_000L / FRAMES_PER_SECOND;
        session.accept(
            PcmBuffer.mono(new float[SAMPLE_RATE_HZ / FRAMES_PER_SECOND], SAMPLE_RATE_HZ, micros));
        session.accept(Frame.bgr24(picture, 3 * WIDTH, WIDTH, HEIGHT, micros));
        Thread.sleep(1000 / FRAMES_PER_SECOND);
      }
    }
  }

  private static ByteBuffer picture() {
    byte[] bgr =
        ((DataBufferByte)
                new FaceDrawing(Look.ALEX, WIDTH, HEIGHT)
                    .draw(Expression.NEUTRAL)
                    .getRaster()
                    .getDataBuffer())
            .getData();
    ByteBuffer direct = ByteBuffer.allocateDirect(bgr.length);
    direct.put(0, bgr);
    return direct;
  }
}
